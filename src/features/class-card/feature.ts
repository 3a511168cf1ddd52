import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import { idOf } from '../../telegram/button-id.ts';
import type { Feature, Handler } from '../../telegram/feature.ts';
import { type ClassCardDeps, classView } from './chat/class-view.ts';

const hasClass = ({ roles }: Actor) => roles.some(({ role }) => role === 'classTeacher');

/** `/class`: the class teacher's class, and what the features offer for it. */
export function createClassCard(deps: ClassCardDeps): Feature {
  const audience = (actor: Actor | undefined) => may(actor, 'class.read');
  const leadsOne = (actor: Actor | undefined) => actor !== undefined && hasClass(actor);
  const show: Handler = async ({ args: [classId] }) => ({
    view: 'class',
    params: classId === undefined ? {} : { classId: idOf(classId) },
  });
  return {
    name: 'class-card',
    commands: [{ name: 'class', latvian: 'klase', audience, handle: show }],
    menu: [
      { labelKey: 'button-class', data: 'class', rank: 26, audience: leadsOne },
      {
        labelKey: 'button-classes',
        data: 'class',
        rank: 26,
        audience: (actor) => audience(actor) && !leadsOne(actor),
      },
    ],
    callbacks: { class: show },
    views: { class: classView(deps) },
  };
}
