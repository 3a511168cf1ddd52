import type { Message } from 'grammy/types';
import type { Persona } from '../school.ts';
import { type Control, ControlError } from './control.ts';
import { say } from './speak.ts';

/** What Telegram lets a start parameter be. */
const PAYLOAD = /^[\w-]{1,64}$/;

const LINK_HOSTS = new Set(['t.me', 'telegram.me', 'telegram.dog']);

/** Opens a link to this bot as its START button does: `/start`, with what the link carries. */
export function openLink(control: Control, persona: Persona, url: string): Message {
  const target = targetOf(url);
  const { username } = control.telegram.me;
  if (target?.username.toLowerCase() !== username.toLowerCase())
    throw new ControlError(400, `url: is no link to @${username}`);
  const { start } = target;
  if (start !== null && !PAYLOAD.test(start))
    throw new ControlError(400, 'url: start takes 1–64 of A–Z, a–z, 0–9, _ and -');
  return say(control, persona, start === null ? '/start' : `/start ${start}`);
}

/** Of `t.me/<bot>?start=…` and `tg://resolve?domain=<bot>&start=…`; undefined: another kind of link. */
function targetOf(url: string): { username: string; start: string | null } | undefined {
  const complete = /^[a-z]+:/i.test(url) ? url : `https://${url}`;
  if (!URL.canParse(complete)) return undefined;
  const { protocol, hostname, pathname, searchParams } = new URL(complete);
  const start = searchParams.get('start');
  if (protocol === 'tg:')
    return hostname === 'resolve' ? { username: searchParams.get('domain') ?? '', start } : undefined;
  const username = /^\/(\w+)\/?$/.exec(pathname)?.[1];
  return LINK_HOSTS.has(hostname) && username !== undefined ? { username, start } : undefined;
}
