import { readDay } from '../../../kernel/read-day.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { asMember, type MemberRequest, type Reply, type Request } from '../../../telegram/feature.ts';
import { searchKey } from '../../people/search-text.ts';
import type { GroupsDeps } from '../groups-deps.ts';
import { leaveOn } from './family-presses.ts';
import { setPlaces } from './led-presses.ts';
import { readPlaces, takeGroupText } from './new-group-form.ts';
import { moveOn } from './split-presses.ts';
import { askedAnswer } from './typed-form.ts';

/** A text that answers an open question about a group. */
export function takeAnswer(deps: GroupsDeps) {
  return async (request: Request): Promise<Reply | undefined> => {
    const member = asMember(request);
    const asked = member && askedAnswer(member.visitor, member.now);
    if (!member || !asked || request.edited) return takeGroupText(request);
    const { text } = request;
    switch (asked.ask) {
      // A text without a number is no date: it answers something else.
      case 'leave':
        if (!/\d/.test(text)) return undefined;
        return leaveOn(deps, member, { ...asked, leftOn: await dayIn(deps, member, text) });
      case 'move':
        if (!/\d/.test(text)) return undefined;
        return moveOn(deps, member, { ...asked, from: await dayIn(deps, member, text) });
      case 'paper':
        return { view: 'group-paper', params: { groupId: asked.groupId, text: searchKey(text) } };
      case 'places':
        return setPlaces(deps, member, asked.groupId, readPlaces(text));
    }
  };
}

/** @throws Refusal day-unclear */
async function dayIn({ frames }: GroupsDeps, { now }: MemberRequest, text: string): Promise<SchoolDate> {
  const today = schoolDateOf(now);
  const day = readDay(text, (await frames(today)).calendar.year);
  if (!day) throw new Refusal('day-unclear');
  return day;
}
