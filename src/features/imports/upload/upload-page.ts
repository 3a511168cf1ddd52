import { randomBytes } from 'node:crypto';
import { Html, html } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';

const STYLE = new Html(`
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; }
body { margin: 0 auto; max-width: 36rem; padding: 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.3; }
a { color: LinkText; }
form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; margin-top: 1.5rem; }
label { font-weight: 600; }
input, button { font: inherit; max-width: 100%; }
button { padding: 0.6rem 1.2rem; border: 0; border-radius: 0.5rem; background: #0a5c8a; color: #fff; cursor: pointer; }
:focus-visible { outline: 3px solid #e08a00; outline-offset: 2px; }
[role='alert'] { padding: 0.75rem 1rem; border-left: 0.4rem solid #b3261e; background: #b3261e1f; }`);

export interface Page {
  readonly status: 200 | 400 | 403 | 404 | 409 | 413;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The form for one file; `problem` says why the last try was refused. */
export function uploadForm(
  t: Translate,
  schoolName: string,
  problem?: Html,
  status: Page['status'] = 200,
): Page {
  return page(
    t,
    schoolName,
    status,
    html`<p>${t('upload-hint')}</p>
${problem ? html`<p role="alert">${problem}</p>` : ''}
<form method="post" enctype="multipart/form-data">
<label for="file">${t('upload-file')}</label>
<input id="file" name="file" type="file" required accept=".xlsx,.csv">
<button>${t('upload-send')}</button>
</form>`,
  );
}

/** Says one thing, and the way back to the chat. */
export function uploadMessage(
  t: Translate,
  schoolName: string,
  status: Page['status'],
  words: Html,
  username: string,
): Page {
  const role = status === 200 ? 'status' : 'alert';
  return page(
    t,
    schoolName,
    status,
    html`<p role="${role}">${words}</p>
<p><a href="https://t.me/${username}">${t('upload-back')}</a></p>`,
  );
}

function page(t: Translate, schoolName: string, status: Page['status'], content: Html): Page {
  const nonce = randomBytes(16).toString('base64');
  const title = t('upload-title', { school: schoolName });
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      // Its address is its key: it goes to nobody else.
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
    },
    body: html`<!doctype html>
<html lang="${t.language}">
<head><meta name="viewport" content="width=device-width"><title>${title}</title><style nonce="${nonce}">${STYLE}</style></head>
<body><main><h1>${title}</h1>
${content}
</main></body></html>`.source,
  };
}
