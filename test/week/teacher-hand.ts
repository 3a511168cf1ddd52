import { PICTURE } from '../support/pictures.ts';
import type { RunningApp, Said } from '../support/running-app.ts';
import { body, typed } from './tally/teacher-lines.ts';
import type { PlannedLesson } from './tally/week-plan.ts';

/** What it cost the teacher. */
export interface Effort {
  readonly messages: number;
  readonly edits: number;
  readonly presses: number;
  /** What came last: the card, and what else was changed by it. */
  readonly answers: string;
}

/** Enters the lesson in its own way, as a teacher would; gives what it cost. */
export async function enter(app: RunningApp, lesson: PlannedLesson): Promise<Effort> {
  const hand = handOf(app, lesson.teacher);
  switch (lesson.way) {
    case 'line':
      await hand.say(typed(lesson));
      break;
    case 'edit':
      // The first text says another topic and one more who is away; the second one is right.
      await hand.edit(
        await hand.say(typed({ ...lesson, topic: 'Nepareizi uzrakstīts temats' })),
        typed(lesson),
      );
      break;
    case 'photo':
      await hand.photograph(typed(lesson));
      break;
    case 'reply':
      await hand.say(body(lesson), (await hand.press(`ls:${refOf(lesson)}`)).answer.id);
      break;
    case 'card':
      await tapThrough(hand, lesson);
  }
  return hand.effort();
}

const refOf = ({ slot, day, number }: PlannedLesson) => `${slot.courseId}.${day}.${number}`;

/** The topic is typed, all else is tapped; there is no homework. */
async function tapThrough(hand: Hand, lesson: PlannedLesson): Promise<void> {
  const ref = refOf(lesson);
  await hand.press(`ls:${ref}`);
  if (lesson.absent.length + lesson.late.length === 0) await hand.press(`ls-present:${ref}`);
  else {
    await hand.press(`ls-roll:${ref}`);
    for (const { id } of lesson.absent) await hand.press(`lr:${ref}:${id}`);
    for (const { id } of [...lesson.late, ...lesson.late]) await hand.press(`lr:${ref}:${id}`);
    await hand.press(`lr-done:${ref}`);
  }
  await hand.press(`ls-nohw:${ref}`);
  await hand.press(`ls-write:${ref}:topic`);
  await hand.say(lesson.topic);
}

type Hand = ReturnType<typeof handOf>;

function handOf(app: RunningApp, persona: string) {
  let answers = '';
  const spent = { messages: 0, edits: 0, presses: 0 };
  const keep = (said: Said): Said => {
    answers = said.answers.map(({ text }) => text).join('\n');
    return said;
  };
  return {
    async say(text: string, replyTo?: number): Promise<number> {
      spent.messages += 1;
      return keep(await app.say(persona, text, replyTo)).messageId;
    },
    async photograph(caption: string): Promise<void> {
      spent.messages += 1;
      keep(await app.upload(persona, { fileName: 'lapa.png', content: PICTURE, kind: 'photo' }, { caption }));
    },
    async edit(messageId: number, text: string): Promise<void> {
      spent.edits += 1;
      keep(await app.edit(persona, messageId, text));
    },
    async press(button: string): Promise<Said> {
      spent.presses += 1;
      return keep(await app.press(persona, button, { raw: true }));
    },
    effort: (): Effort => ({ ...spent, answers }),
  };
}
