import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { Feature } from '../../telegram/feature.ts';
import type { Undoer } from '../history/undo.ts';
import { goOn, namesakesView, newPerson, newPersonView, type PeopleDeps } from './chat/new-person.ts';
import { peopleView } from './chat/people-list.ts';
import { choiceView, questionView } from './chat/people-questions.ts';
import { askForChange, findCommand, findPress, takeText } from './chat/people-texts.ts';
import { personView } from './chat/person-card.ts';
import { applyChange, openMode, openPerson } from './chat/person-presses.ts';
import { PERSON_ACTIONS } from './person-audit.ts';
import { undoPerson } from './undo-person.ts';

const finds = (actor: Actor | undefined) => may(actor, 'people.find');

/** The school's people (¶4.1): found, shown, changed, entered, archived. */
export function createPeople(
  deps: PeopleDeps,
): Feature & { readonly undo: Readonly<Record<string, Undoer>> } {
  return {
    name: 'people',
    commands: [{ name: 'people', latvian: 'cilveki', audience: finds, handle: findCommand }],
    menu: [{ labelKey: 'button-people', data: 'people', rank: 30, audience: finds }],
    callbacks: {
      people: findPress,
      person: openPerson(deps),
      pe: openMode(deps),
      ps: applyChange(deps),
      pt: askForChange,
      pn: newPerson,
      'pn-go': goOn(deps, 'named'),
      'pn-skip': goOn(deps, 'no-phone'),
    },
    views: {
      people: peopleView,
      person: personView,
      'person-new': newPersonView,
      'person-namesakes': namesakesView,
      'people-question': questionView,
      'people-choice': choiceView,
    },
    text: takeText(deps),
    undo: Object.fromEntries(PERSON_ACTIONS.map((action) => [action, undoPerson])),
  };
}
