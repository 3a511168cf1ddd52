import type { Db } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { LetterAudience } from '../../regulation/letter-audience.ts';
import type { Translate } from '../../telegram/i18n.ts';

/** Whom a letter is for: `5.b klase: vecāki`, `Ozols Jānis`, `mācību daļa`. */
export async function audienceWords(db: Db, audience: LetterAudience, t: Translate): Promise<string> {
  switch (audience.to) {
    case 'person':
      return nameOf(await db.person.findUnique({ where: { id: audience.personId }, select: NAME }));
    case 'reply': {
      const letter = await db.letter.findUnique({
        where: { id: audience.letterId },
        relationLoadStrategy: 'join',
        select: { sender: { select: NAME } },
      });
      return nameOf(letter?.sender);
    }
    case 'class': {
      const found = await db.schoolClass.findUnique({
        where: { id: audience.classId },
        select: { name: true },
      });
      return t('letter-to-class', { name: nameIn(found), who: audience.who });
    }
    case 'group': {
      const found = await db.teachingGroup.findUnique({
        where: { id: audience.groupId },
        select: { name: true },
      });
      return t('letter-to-group', { name: nameIn(found), who: audience.who });
    }
    case 'grades':
      return [
        t('letter-to-grades', {
          grades: audience.grades.join(', '),
          count: audience.grades.length,
          who: audience.who,
        }),
        ...(audience.staff ? [t('letter-to-staff')] : []),
      ].join(', ');
    case 'everyone':
      return t('letter-to-everyone', { who: audience.who, staff: audience.staff ? 'yes' : 'no' });
    case 'staff':
      return t('letter-to-staff');
    case 'office':
      return t('letter-to-office');
    case 'concerned':
      return t('letter-to-concerned');
  }
}

const NAME = { familyName: true, givenName: true } as const;

function nameOf(
  person: { readonly familyName: string; readonly givenName: string } | null | undefined,
): string {
  if (!person) throw new Refusal('letter-gone');
  return `${person.familyName} ${person.givenName}`;
}

function nameIn(found: { readonly name: string } | null): string {
  if (!found) throw new Refusal('stale-button');
  return found.name;
}
