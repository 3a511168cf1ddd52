import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import type { SheetToWrite } from '../../../print/write-xlsx.ts';
import { may } from '../../../regulation/access.ts';
import { connectBy } from '../../../regulation/application-clocks.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import type { View } from '../../../telegram/feature.ts';
import { formatFullDate, formatTime } from '../../../telegram/format.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { writeSpreadsheet } from '../../imports/worker/spreadsheets.ts';
import { isOpen, type LoadedApplication } from '../application.ts';
import { allApplications } from '../application-file.store.ts';

/** ¶3.1–3.2: the list and its history as a file. */
export function fileView({ settings }: { readonly settings: RegulationSettings }): View {
  return async (_params, { db, visitor, now, t }) => {
    if (!may(visitor.actor, 'application.list')) throw new Refusal('not-allowed');
    const { applications, names } = await allApplications(db);
    const sheets = [listSheet(applications, settings, t), historySheet(applications, names, t)];
    return {
      html: t.html('application-file', { count: applications.length }),
      file: {
        name: `${t('application-file-name')}-${schoolDateOf(now)}.xlsx`,
        content: await writeSpreadsheet(sheets),
        kind: 'document',
      },
    };
  };
}

const moment = (at: Date | null, t: Translate) =>
  at ? `${formatFullDate(schoolDateOf(at), t.language)} ${formatTime(at)}` : '';

const childOf = ({ childFamilyName, childGivenName }: LoadedApplication) =>
  `${childFamilyName} ${childGivenName}`;
const applicantOf = ({ familyName, givenName }: LoadedApplication) => `${familyName} ${givenName}`;

function listSheet(
  applications: readonly LoadedApplication[],
  settings: RegulationSettings,
  t: Translate,
): SheetToWrite {
  const rows = applications.map((one, index) => [
    ...[`${index + 1}`, childOf(one), one.class.name, applicantOf(one), t(`relation-${one.relation}`)],
    ...[one.phone, t(one.phoneVerified ? 'button-yes' : 'button-no')],
    ...[t(one.wantsStudentToo ? 'button-yes' : 'button-no'), stateWord(one, t)],
    ...[moment(one.submittedAt, t), moment(one.passedAt, t)],
    isOpen(one) && one.passedAt ? formatFullDate(connectBy(one.passedAt, settings), t.language) : '',
    moment(one.decidedAt, t),
  ]);
  return {
    name: t('application-sheet-list'),
    widths: [6, 28, 8, 28, 22, 16, 12, 14, 20, 18, 18, 14, 18],
    headings: [
      ...[t('application-column-number'), t('application-column-child'), t('application-column-class')],
      ...[t('application-column-applicant'), t('application-column-relation')],
      ...[t('application-column-phone'), t('application-column-verified')],
      ...[t('application-column-student'), t('application-column-state')],
      ...[t('application-column-submitted'), t('application-column-passed')],
      ...[t('application-column-due'), t('application-column-decided')],
    ],
    rows,
  };
}

function historySheet(
  applications: readonly LoadedApplication[],
  names: ReadonlyMap<number, string>,
  t: Translate,
): SheetToWrite {
  return {
    name: t('application-sheet-history'),
    widths: [6, 28, 28, 18, 22, 28, 60],
    headings: [
      ...[t('application-column-number'), t('application-column-child'), t('application-column-applicant')],
      ...[t('application-column-when'), t('application-column-step'), t('application-column-who')],
      t('application-column-words'),
    ],
    rows: applications.flatMap((one, index) =>
      one.events.map(({ at, action, actorId, words }) => [
        ...[`${index + 1}`, childOf(one), applicantOf(one), moment(at, t)],
        ...[t(`application-step-${action}`), actorId === null ? applicantOf(one) : names.get(actorId)],
        words ?? '',
      ]),
    ),
  };
}

const stateWord = ({ state }: LoadedApplication, t: Translate) => t(`application-file-${state}`);
