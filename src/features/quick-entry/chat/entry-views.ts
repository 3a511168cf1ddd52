import type { Params, View } from '../../../telegram/feature.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { inRows } from '../../../telegram/screen.ts';

const text = (params: Params, name: string) => String(params[name] ?? '');

export const unclearView: View = async (params, { t }) => {
  const code = text(params, 'code');
  const fragment = text(params, 'fragment');
  const quote = html`${text(params, 'before')}${fragment ? html`<u><b>${fragment}</b></u>` : ''}${text(params, 'after')}`;
  return {
    html: blocks(
      t.html(`entry-unclear-${code}`, { fragment, class: text(params, 'className') }),
      html`<blockquote>${quote}</blockquote>`,
      lines(
        t.html(params['standing'] ? 'entry-mend-standing' : 'entry-mend-hint'),
        t.html('entry-example', { class: exampleClass(code, text(params, 'className')) }),
      ),
    ),
  };
};

/** The class that was named, if the teacher has it. */
function exampleClass(code: string, className: string): string {
  return className === '' || ['unknown-class', 'not-your-class'].includes(code) ? '5.b' : className;
}

export const askView: View = async (params, { t }) => {
  const options = Array.isArray(params['options']) ? (params['options'] as Params[]) : [];
  const buttons = options.map((option) => ({
    label: optionLabel(option, t),
    data: `qe:${text(params, 'draft')}:${text(option, 'value')}`,
  }));
  return {
    html: blocks(
      t.html(`entry-ask-${text(params, 'code')}`, { fragment: text(params, 'fragment') }),
      t.html(params['standing'] ? 'entry-kept-standing' : 'entry-kept'),
    ),
    buttons: inRows(buttons, 1),
  };
};

function optionLabel(option: Params, t: Translate): string {
  const kind = text(option, 'kind');
  if (kind === 'student' && option['place'] !== undefined) {
    const values = {
      name: text(option, 'name'),
      class: text(option, 'className'),
      place: text(option, 'place'),
    };
    return t('entry-option-namesake', values);
  }
  if (kind === 'student' || kind === 'class') return text(option, 'name');
  if (kind === 'lessons') return t('entry-option-lessons', { count: Number(option['count']) });
  if (kind === 'lesson' || kind === 'course') {
    const number = kind === 'lesson' ? Number(option['number'] ?? 0) : 0;
    return lessonLabel({ class: text(option, 'className'), subject: text(option, 'subject'), number }, t);
  }
  return t(`entry-option-${kind}`);
}

/** @param lesson its number 0: outside the timetable */
export function lessonLabel(
  { number, ...values }: { readonly class: string; readonly subject: string; readonly number: number },
  t: Translate,
): string {
  return number > 0 ? t('lesson-title', { ...values, number }) : t('lesson-title-outside', values);
}
