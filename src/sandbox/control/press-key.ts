import type { Location, Message } from 'grammy/types';
import { phoneOf, userOf } from '../people.ts';
import type { Persona } from '../school.ts';
import type { Entry } from '../world/events.ts';
import type { Control } from './control.ts';
import { findKey } from './find-button.ts';
import { keysInForce, requestOf } from './reply-keyboard.ts';
import { post } from './speak.ts';

/** Everyone is at the same place: the middle of Rīga. */
const PLACE: Location = { latitude: 56.9496, longitude: 24.1052 };

/**
 * Presses a key of the reply keyboard: it says its label, or sends the persona's own phone number or place in
 * reply to the message that asked for it. Undefined: no key is called so.
 */
export function pressKey(
  control: Control,
  persona: Persona,
  newestFirst: readonly Entry[],
  wanted: string,
): Message | undefined {
  const inForce = keysInForce(newestFirst);
  const key = inForce && findKey(inForce.keys, wanted);
  if (!key) return undefined;
  const request = requestOf(key);
  if (request === undefined) return post(control, persona, { text: key.text });
  const asked = inForce.entry.message.message_id;
  if (request === 'location') return post(control, persona, { location: PLACE }, asked);
  const { id: user_id, first_name, last_name } = userOf(persona);
  const names = { first_name, ...(last_name === undefined ? {} : { last_name }) };
  return post(control, persona, { contact: { phone_number: phoneOf(persona), ...names, user_id } }, asked);
}
