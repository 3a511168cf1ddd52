import { ACCESS_REFUSALS } from './refusals/access.ts';
import { CHANGE_REFUSALS } from './refusals/changes.ts';
import { FILE_REFUSALS } from './refusals/files.ts';
import { KEYBOARD_REFUSALS } from './refusals/keyboards.ts';
import { OTHER_REFUSALS } from './refusals/others.ts';
import { PIN_AND_REACTION_REFUSALS } from './refusals/pins-and-reactions.ts';
import type { RefusalCase } from './refusals/refusal-case.ts';
import { TEXT_REFUSALS } from './refusals/texts.ts';

/** Every refusal that the simulator makes; `refusals.test.ts` runs them through two clients. */
export const REFUSALS: readonly RefusalCase[] = [
  ...ACCESS_REFUSALS,
  ...TEXT_REFUSALS,
  ...KEYBOARD_REFUSALS,
  ...CHANGE_REFUSALS,
  ...PIN_AND_REACTION_REFUSALS,
  ...FILE_REFUSALS,
  ...OTHER_REFUSALS,
];
