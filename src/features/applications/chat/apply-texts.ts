import { readName } from '../../../kernel/read-name.ts';
import { readPhone } from '../../../kernel/read-phone.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Reply, Request } from '../../../telegram/feature.ts';
import type { ApplicationsDeps } from '../applications-deps.ts';
import { refuseOwnChild } from '../apply/apply-answers.ts';
import { goOn, withClass } from '../apply/apply-draft.ts';
import { classNamed, openClasses } from '../apply/open-classes.ts';
import { draftOf, keepAndShow } from './apply-form.ts';

/** A text while the form asks. @throws Refusal name-unclear, phone-unclear, apply-class-unknown */
export async function takeAnswer(deps: ApplicationsDeps, request: Request): Promise<Reply | undefined> {
  const kept = draftOf(request);
  if (!kept || kept.left) return undefined;
  const { draft } = kept;
  // What was answered stands in the form by now; it is changed there.
  if (request.edited) return keepAndShow(request, draft);
  const text = request.text.trim();
  switch (draft.at) {
    case 'name':
      return keepAndShow(request, goOn(draft, { name: nameIn(text) }));
    case 'child': {
      const child = nameIn(text);
      if (!draft.paper) refuseOwnChild(request.visitor.actor, child);
      return keepAndShow(request, goOn(draft, { child }));
    }
    case 'class': {
      const { actor } = request.visitor;
      const classes = await openClasses(deps.db, { paper: draft.paper, actor, now: request.now });
      const chosen = classNamed(classes, text);
      if (!chosen) throw new Refusal('apply-class-unknown');
      return keepAndShow(request, withClass(draft, chosen));
    }
    case 'phone': {
      const number = readPhone(text);
      if (!number) throw new Refusal('phone-unclear');
      return keepAndShow(request, goOn(draft, { phone: { number, verified: false } }));
    }
    default:
      // A question that is answered by a button.
      return keepAndShow(request, draft);
  }
}

function nameIn(text: string) {
  const name = readName({ full: text });
  if (typeof name === 'string') throw new Refusal('name-unclear');
  return name;
}

/** Telegram's own word for whose number it is; a number of somebody else's is as good as a typed one. */
export async function takeContact(request: Request): Promise<Reply | undefined> {
  const kept = draftOf(request);
  const { contact } = request;
  if (!kept || !contact || kept.draft.at !== 'phone') return undefined;
  const phone = { number: contact.phone, verified: contact.own && !kept.draft.paper };
  return keepAndShow(request, goOn(kept.draft, { phone }));
}
