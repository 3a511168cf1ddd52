import { randomUUID } from 'node:crypto';
import QRCode from 'qrcode';
import { StaffRoleName } from '../db/generated/enums.ts';
import { migrate } from '../db/migrate.ts';
import type { Db, Tx } from '../db/open.ts';
import { StartupFault } from '../db/startup-fault.ts';
import { inTransaction } from '../db/transaction.ts';
import { inviteLink } from '../features/access/invites/invite-link.ts';
import { makeInvites, validUntil } from '../features/access/invites/make-invites.ts';
import { recordAudit } from '../features/history/audit.store.ts';
import { fold } from '../kernel/folding.ts';
import { newToken } from '../kernel/one-time-token.ts';
import { type SchoolDate, schoolDateOf, schoolTimeOf, toDbDate } from '../kernel/school-date.ts';
import { SANDBOX_USERNAME } from '../sandbox/sandbox.ts';
import { askTelegram, type BotToken, me } from './ask-telegram.ts';
import { type SchoolClock, schoolNow } from './school-now.ts';
import { withDatabase } from './with-database.ts';

export interface InvitePlan extends SchoolClock {
  readonly schoolName: string;
  /** None: the sandbox's. */
  readonly bot: BotToken | undefined;
}

/** A class teacher is one of a class, which the command line does not know. */
const ROLES = Object.values(StaffRoleName).filter((role) => role !== 'classTeacher');
type Role = (typeof ROLES)[number];

interface Named {
  readonly familyName: string;
  readonly givenName: string;
}

/**
 * Invites a member of staff by hand: how a real school gets its first superuser, and how one who has lost
 * every account comes back. Whoever holds no such role yet gets it; whoever is not known is entered. A role
 * or name that cannot be, and a bot that does not answer, are StartupFaults.
 */
export async function inviteByHand(
  plan: InvitePlan,
  asked: { readonly role: string; readonly name: string },
): Promise<string[]> {
  const role = readRole(asked.role);
  const named = readName(asked.name);
  if (plan.databaseUrl === 'pglite:memory')
    throw new StartupFault('DATABASE_URL is pglite:memory, which is forgotten at the end: name a folder.');
  const username = await botName(plan.bot);
  const token = newToken();
  const link = inviteLink(username, token);
  const until = await withDatabase(plan.databaseUrl, async (database) => {
    await migrate(database);
    const now = schoolNow(plan, await schoolStamp(database.db, plan));
    await inTransaction(database.db, async (tx) => {
      const personId = await staffMember(tx, named, role, now);
      const making = { actorId: null, now, updateId: null, undoUntil: undefined };
      await makeInvites(tx, making, [{ personId, token }]);
    });
    return validUntil(now);
  });
  return [
    await QRCode.toString(link, { type: 'utf8', errorCorrectionLevel: 'L' }),
    link,
    `For ${named.familyName} ${named.givenName} (${role}) alone, once, until ${schoolDateOf(until)} ${schoolTimeOf(until)}.`,
  ];
}

function readRole(role: string): Role {
  const known = ROLES.find((each) => each === role);
  if (known) return known;
  throw new StartupFault(`--role: must be one of ${ROLES.join(', ')}.`);
}

/** The surname is the first word: `Bērziņa Anna Marija`. */
function readName(name: string): Named {
  const [familyName, ...given] = name.normalize('NFC').trim().split(/\s+/);
  const words = [familyName ?? '', ...given];
  if (given.length === 0 || name.length > 120 || !words.every((word) => /^\p{L}[\p{L}’'.-]*$/u.test(word)))
    throw new StartupFault('--name: must be the surname and the given name, like "Bērziņa Anna".');
  return { familyName: familyName ?? '', givenName: given.join(' ') };
}

async function botName(bot: BotToken | undefined): Promise<string> {
  if (!bot) return SANDBOX_USERNAME;
  const asked = await askTelegram(bot, 'getMe', me);
  if ('fault' in asked) throw new StartupFault(`Telegram: ${asked.fault}`);
  return asked.result.username;
}

/** A new database learns which school it belongs to. */
async function schoolStamp(db: Db, { schoolName, ...plan }: InvitePlan): Promise<string> {
  const school = await db.school.upsert({
    where: { id: 1 },
    create: { name: schoolName, stamp: randomUUID(), createdAt: schoolNow(plan) },
    update: {},
  });
  if (school.demo && plan.bot)
    throw new StartupFault(
      'This database holds the demo school: set DATABASE_URL to another one for a real bot.',
    );
  return school.stamp;
}

/** @throws StartupFault where two bear the name */
async function staffMember(tx: Tx, named: Named, role: Role, now: Date): Promise<number> {
  const day = schoolDateOf(now);
  const people = await tx.person.findMany({
    where: { foldedName: fold(`${named.familyName} ${named.givenName}`), roles: { some: held(day) } },
    select: { id: true, roles: { where: held(day), select: { role: true } } },
  });
  const holders = people.filter(({ roles }) => roles.some((each) => each.role === role));
  const [person, ...others] = holders.length > 0 ? holders : people;
  if (others.length > 0)
    throw new StartupFault('--name: several people of the staff bear it: invite the right one in the chat.');
  const personId = person?.id ?? (await enter(tx, named));
  if (holders.length > 0) return personId;
  await tx.staffRole.create({ data: { personId, role, since: toDbDate(day) } });
  const action = person ? 'person.role-added' : 'person.created';
  const entry = { at: now, actorId: null, action, subject: 'person', subjectId: personId, before: null };
  await recordAudit(tx, [{ ...entry, after: { said: { role } }, updateId: null, undoUntil: undefined }]);
  return personId;
}

const held = (day: SchoolDate) => ({
  since: { lte: toDbDate(day) },
  OR: [{ until: null }, { until: { gte: toDbDate(day) } }],
});

async function enter(tx: Tx, named: Named): Promise<number> {
  const foldedName = fold(`${named.familyName} ${named.givenName}`);
  const { id } = await tx.person.create({ data: { ...named, foldedName }, select: { id: true } });
  return id;
}
