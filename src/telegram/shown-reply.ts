import { Refusal } from '../kernel/refusal.ts';
import type { Dispatch } from './dispatch.ts';
import type { Reply, ViewContext } from './feature.ts';
import { refusalText } from './refusal-text.ts';
import type { Screen } from './screen.ts';

/** A reply as it goes out: rights are checked again by its view, so it may be another than was decided. */
export interface ShownReply {
  readonly reply: Reply;
  /** None: the alert alone. */
  readonly screen: Screen | undefined;
  readonly alert: string | undefined;
}

/** The reply's view; in its stead, why it cannot be shown. */
export async function showReply(
  reply: Reply,
  {
    dispatch,
    context,
    pressed,
    onFault,
  }: {
    readonly dispatch: Dispatch;
    readonly context: ViewContext;
    readonly pressed: boolean;
    readonly onFault: (error: unknown) => Reply;
  },
): Promise<ShownReply> {
  const show = async (given: Reply): Promise<ShownReply> => {
    const alert = alertText(given, context);
    if (given.view === ALERT) return { reply: given, screen: undefined, alert };
    const screen = await (given.ready?.(context) ?? dispatch.view(given.view)(given.params, context));
    return { reply: given, screen, alert };
  };
  try {
    return await show(reply);
  } catch (error) {
    return show(error instanceof Refusal ? refusedReply(error, pressed) : onFault(error));
  }
}

const ALERT = 'shell-alert';

/** A refused press leaves its card as it is; only the alert shows. */
export function refusedReply({ code, params }: Refusal, pressed: boolean): Reply {
  if (!pressed) return { view: 'shell-refusal', params: { code, params } };
  return { view: ALERT, params: {}, alert: { refusal: code, params } };
}

function alertText({ alert }: Reply, { t }: ViewContext): string | undefined {
  if (!alert) return undefined;
  return 'refusal' in alert ? refusalText(t, alert.refusal, alert.params) : t(alert.key, alert.params);
}
