import { z } from 'zod';
import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Actor } from '../../../regulation/actor.ts';
import {
  asMember,
  type MemberRequest,
  type Reply,
  type Request,
  type View,
} from '../../../telegram/feature.ts';
import { type FormType, isTooLate, keepDraft, leaveForms, waitingDraft } from '../../../telegram/forms.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { findPeople } from '../../people/find-people.store.ts';
import type { FoundPerson } from '../../people/people-rows.store.ts';
import { personLine } from '../../people/person-line.ts';
import { searchKey } from '../../people/search-text.ts';
import type { LettersDeps } from '../letters-deps.ts';
import { turnButtons } from '../read/chat/letter-lists.ts';
import { mayBeWrittenBy } from '../write/reachable-people.store.ts';

const asked = z.object({ at: z.iso.datetime() });
const FIND: FormType<z.infer<typeof asked>> = { form: 'letter-find', schemaVersion: 1, draft: asked };

const ON_A_PAGE = 8;

/** The name is typed next. */
export function askForName(request: MemberRequest): Promise<Reply> {
  return request.write(async (tx) => {
    await leaveForms(tx, request.visitor);
    await keepDraft(tx, FIND, request.visitor, 'name', { at: request.now.toISOString() }, request.now);
    return { view: 'write-find', params: {} };
  });
}

export async function takeName(request: Request): Promise<Reply | undefined> {
  const member = asMember(request);
  const open = waitingDraft(request.visitor, FIND);
  if (!member || !open || request.edited || isTooLate(open.draft.at, request.now)) return undefined;
  return { view: 'write-found', params: { text: searchKey(request.text), page: 0 } };
}

export const findView: View = async (_params, { t }) => ({
  html: t.html('write-find'),
  buttons: [[{ label: t('button-back'), data: 'write' }]],
});

/** Nobody is shown people whom they have no business with. */
export function foundView({ settings }: Pick<LettersDeps, 'settings'>): View {
  return async ({ text, page }, { db, visitor: { actor }, now, t }) => {
    if (!may(actor, 'letter.write') || !actor) throw new Refusal('not-allowed');
    const today = schoolDateOf(now);
    const key = String(text ?? '');
    const number = Number(page ?? 0);
    const within = mayBeWrittenBy(actor, today, settings['6'].write);
    const { people, hasMore } = await findPeople(db, key, { today, limit: ON_A_PAGE, page: number, within });
    return {
      html: t.html(people.length > 0 ? 'write-found' : 'write-none'),
      buttons: [
        ...people.map((person) => [{ label: labelOf(person, actor, t), data: `write:p:${person.id}` }]),
        turnButtons(number, hasMore, (to) => `write:found:${to}:${key}`),
        [
          { label: t('button-search'), data: 'write:find' },
          { label: t('button-back'), data: 'write' },
        ],
      ],
    };
  };
}

/** Of a colleague the posts; that they have children at the school is not everybody's to know. */
function labelOf(person: FoundPerson, actor: Actor, t: Translate): string {
  const shown = may(actor, 'people.find') || person.roles.length === 0;
  return personLine(shown ? person : { ...person, children: [] }, t);
}
