import type { Api } from 'grammy';
import { Refusal } from '../kernel/refusal.ts';
import type { SentFile } from './incoming.ts';

const MB = 1024 * 1024;
/** A bot can fetch no more. */
const TELEGRAM_LIMIT = 20 * MB;

/** What people send, read from Telegram. */
export interface SentFiles {
  /** @param limit bytes @throws Refusal file-too-big */
  read(file: SentFile, limit?: number): Promise<Uint8Array>;
}

export function createSentFiles(telegram: {
  readonly api: Api;
  readonly token: string;
  readonly apiRoot: string;
}): SentFiles {
  const { api, token, apiRoot } = telegram;
  return {
    async read(file, limit = TELEGRAM_LIMIT) {
      const bound = Math.min(limit, TELEGRAM_LIMIT);
      const refuse = () => new Refusal('file-too-big', { megabytes: Math.floor(bound / MB) });
      if ((file.size ?? 0) > bound) throw refuse();
      const { file_path: path } = await api.getFile(file.id);
      const response = await fetch(`${apiRoot}/file/bot${token}/${path}`, {
        signal: AbortSignal.timeout(60_000),
      });
      if (!response.ok) throw new Error(`a file was not given out: ${response.status}`);
      const content = new Uint8Array(await response.arrayBuffer());
      if (content.length > bound) throw refuse();
      return content;
    },
  };
}
