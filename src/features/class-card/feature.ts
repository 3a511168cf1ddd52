import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import { idOf } from '../../telegram/button-id.ts';
import type { Feature, Handler } from '../../telegram/feature.ts';
import { type ClassCardDeps, classView } from './chat/class-view.ts';

/** `/class`: the class teacher's class, and what the features offer for it. */
export function createClassCard(deps: ClassCardDeps): Feature {
  const audience = (actor: Actor | undefined) => may(actor, 'class.read');
  const show: Handler = async ({ args: [classId] }) => ({
    view: 'class',
    params: classId === undefined ? {} : { classId: idOf(classId) },
  });
  return {
    name: 'class-card',
    commands: [{ name: 'class', latvian: 'klase', audience, handle: show }],
    menu: [{ labelKey: 'button-class', data: 'class', rank: 26, audience }],
    callbacks: { class: show },
    views: { class: classView(deps) },
  };
}
