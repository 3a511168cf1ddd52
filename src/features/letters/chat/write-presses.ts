import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import type { LetterAudience, LetterReaders } from '../../../regulation/letter-audience.ts';
import { readsFor } from '../../../regulation/letter-reader.ts';
import { idOf, pageNumber } from '../../../telegram/button-id.ts';
import {
  type Handler,
  type MemberRequest,
  memberOf,
  type Params,
  type Reply,
} from '../../../telegram/feature.ts';
import { dropDraft, openDraft } from '../../../telegram/forms.ts';
import { searchKey } from '../../people/search-text.ts';
import type { LettersDeps } from '../letters-deps.ts';
import { courseTaught } from '../write/course-taught.store.ts';
import { draftForm, hasContent } from '../write/draft.ts';
import { loadTies } from '../write/ties.store.ts';
import { askForName } from './find-reader.ts';
import { beginLetter } from './keep-letter.ts';

const show = (view: string, params: Params = {}): Reply => ({ view, params });

/**
 * `/write`, `/write <name>`: whom to write to. What was begun and has words in it comes first.
 */
export function writeCommand(): Handler {
  return async (request) => {
    const member = memberOf(request);
    const text = searchKey(member.text);
    if (text !== '') return show('write-found', { text, page: 0 });
    const begun = openDraft(member.visitor, draftForm('new'))?.draft;
    return begun && hasContent(begun) ? show('letter-unfinished', { again: '' }) : show('write');
  };
}

/**
 * `write`: whom to; `write:p:<person>[:<child>]`, `write:r:<letter>`, `write:office`, `write:staff`, `write:course:<course>`,
 * `write:c|g|gr:<id>:<who>`, `write:all:<who>[:staff]`: begins the letter; the others choose further. `write:new:…`:
 * what was begun is thrown away first.
 */
export function writePresses(deps: LettersDeps): Handler {
  return async (request) => {
    const member = memberOf(request);
    if (request.args[0] !== 'new') return choose(deps, member);
    const args = request.args.slice(1).filter((arg) => arg !== '');
    if (args.length === 0)
      return member.write(async (tx) => {
        await dropDraft(tx, draftForm('new'), member.visitor);
        return show('write');
      });
    const forms = member.visitor.forms.filter(({ form }) => form !== draftForm('new').form);
    return choose(deps, { ...member, args, visitor: { ...member.visitor, forms } });
  };
}

async function choose(deps: LettersDeps, request: MemberRequest): Promise<Reply> {
  const [what, id, detail] = request.args;
  switch (what) {
    case undefined:
    case '':
      return show('write');
    case 'find':
      return askForName(request);
    case 'found':
      return show('write-found', { page: idOf(id), text: searchKey(request.args.slice(2).join(':')) });
    case 'child':
      return show('write-teachers', { studentId: idOf(id) });
    case 'classes':
    case 'groups':
    case 'grades':
      return show('write-many', { what });
    case 'class':
      return show('write-students', { classId: idOf(id), page: pageNumber(detail) });
    case 'family':
      return show('write-family', { studentId: idOf(id) });
    case 'course':
      return toTeacherOf(deps, request, idOf(id));
    case 'p':
      return toPerson(deps, request, idOf(id), detail === undefined ? undefined : idOf(detail));
    default:
      return toMany(deps, request);
  }
}

/** A note to whoever teaches the course, about it. @throws Refusal stale-button */
async function toTeacherOf(deps: LettersDeps, request: MemberRequest, courseId: number): Promise<Reply> {
  const course = await courseTaught(deps.db, courseId);
  if (!course) throw new Refusal('stale-button');
  return beginLetter(deps, request, { to: 'person', personId: course.teacherId }, { subject: course.title });
}

/** A family writes about a child: the only one whom that person teaches; of several it is asked. */
async function toPerson(
  deps: LettersDeps,
  request: MemberRequest,
  personId: number,
  studentId: number | undefined,
): Promise<Reply> {
  const { actor } = request.visitor;
  const begin = (child: number | undefined) =>
    beginLetter(deps, request, {
      to: 'person',
      personId,
      ...(child === undefined ? {} : { studentId: child }),
    });
  if (studentId !== undefined || actor.roles.length > 0) return begin(studentId);
  const { teaches } = await loadTies(deps.db, actor, { to: 'person', personId }, schoolDateOf(request.now));
  return teaches.length > 1 ? show('write-about', { personId }) : begin(teaches[0] ?? readsFor(actor)[0]);
}

async function toMany(deps: LettersDeps, request: MemberRequest): Promise<Reply> {
  const audience = audienceOf(request.args);
  if (audience !== undefined) return beginLetter(deps, request, audience);
  const [what, id] = request.args;
  if (what !== 'c' && what !== 'g' && what !== 'gr' && what !== 'all') throw new Refusal('stale-button');
  return show('write-who', { what, id: id === undefined ? 0 : idOf(id) });
}

/** Undefined: it is still to be chosen who of them. */
function audienceOf([what, id, detail]: readonly string[]): LetterAudience | undefined {
  if (what === 'office') return id === undefined ? { to: 'office' } : { to: 'office', studentId: idOf(id) };
  if (what === 'staff') return { to: 'staff' };
  if (what === 'r') return { to: 'reply', letterId: idOf(id) };
  const who = readersOf(detail);
  if (!who) return undefined;
  if (what === 'c') return { to: 'class', classId: idOf(id), who };
  if (what === 'g') return { to: 'group', groupId: idOf(id), who };
  if (what === 'gr') return { to: 'grades', grades: [idOf(id)], who };
  if (what === 'all') return { to: 'everyone', who, staff: id === '1' };
  return undefined;
}

const readersOf = (text: string | undefined): LetterReaders | undefined =>
  text === 'guardians' || text === 'students' || text === 'both' ? text : undefined;
