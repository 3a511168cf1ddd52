import { Refusal } from '../../../kernel/refusal.ts';
import type { View } from '../../../telegram/feature.ts';
import { formatFullDate } from '../../../telegram/format.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { isBriefed } from '../briefing.ts';
import type { BriefingDeps } from '../briefing-deps.ts';
import { printSignatures } from '../print/print-signatures.ts';
import type { SignatureSheet } from '../print/signature-sheet.ts';
import { loadShown, type ShownBriefing } from './load-shown.ts';

/** ¶2: the text on paper with a line to sign for each guardian who is not briefed yet. */
export function printView(deps: BriefingDeps): View {
  return async (params, context) => {
    const { t } = context;
    const shown = await loadShown('briefing.hold', params, context);
    const lines = signaturesOwed(shown);
    if (lines.length === 0) throw new Refusal('briefing-nobody');
    const { classId, className } = shown;
    const content = await printSignatures(sheetOf(deps, shown, lines, deps.texts.lv));
    return {
      html: t.html('briefing-printed', { class: className, count: lines.length }),
      file: { name: `${className.replace(/[^\p{L}\d]+/gu, '')}.pdf`, content, kind: 'document' },
      buttons: [
        [
          { label: t('button-briefing-list', { count: lines.length }), data: `bf-list:${classId}` },
          { label: t('button-back'), data: `bf:${classId}` },
        ],
      ],
    };
  };
}

function signaturesOwed({ families, guardians }: ShownBriefing): SignatureSheet['lines'] {
  const owed = new Set(
    guardians.filter(({ standing }) => !isBriefed(standing)).map(({ person }) => person.personId),
  );
  const lines = families.flatMap(({ people: [student, ...others] }) =>
    others
      .filter(({ personId }) => owed.delete(personId))
      .map((guardian) => ({ student: nameOf(student), guardian: nameOf(guardian) })),
  );
  return lines;
}

const nameOf = (person: { readonly familyName: string; readonly givenName: string } | undefined) =>
  person ? `${person.familyName} ${person.givenName}` : '';

/** Print is in Latvian, the state language. */
function sheetOf(
  { schoolName, briefing: standard }: BriefingDeps,
  { className, year, briefing }: ShownBriefing,
  lines: SignatureSheet['lines'],
  lv: Translate,
): SignatureSheet {
  return {
    school: schoolName,
    title: lv('briefing-sheet-title', { class: className, year: year.name }),
    held: briefing.heldOn
      ? lv('briefing-sheet-held', { day: formatFullDate(briefing.heldOn, 'lv') })
      : undefined,
    markdown: standard.markdown,
    ownWords: briefing.ownWords ?? undefined,
    statement: lv('briefing-sheet-statement'),
    columns: [
      lv('briefing-sheet-student'),
      lv('briefing-sheet-guardian'),
      lv('briefing-sheet-date'),
      lv('briefing-sheet-signature'),
    ],
    lines,
  };
}
