import { may } from '../../regulation/access.ts';
import type { Feature } from '../../telegram/feature.ts';
import type { Undoer } from '../history/undo.ts';
import { eventButtons, takeText } from './chat/event-form.ts';
import { eventFormView, eventsView, eventView } from './chat/event-views.ts';
import type { EventsDeps } from './events-deps.ts';
import { EVENT_SAVED, undoEvent } from './save-event.ts';

/** Events of the school and excursions of a class (¶4.5): lessons that fall into them are no gap. */
export function createEvents(
  deps: EventsDeps,
): Feature & { readonly undo: Readonly<Record<string, Undoer>> } {
  return {
    name: 'events',
    classCard: [
      {
        labelKey: 'button-excursion',
        rank: 60,
        audience: (actor, classId) => may(actor, 'event.change', { classId }),
        data: (classId) => `ev:${classId}`,
      },
    ],
    callbacks: eventButtons(deps),
    views: { events: eventsView(deps), event: eventView(deps), 'event-form': eventFormView(deps) },
    text: (request) => takeText(deps, request),
    undo: { [EVENT_SAVED]: undoEvent(deps.frames) },
  };
}
