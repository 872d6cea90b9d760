import type { WorkbayAccount } from '@workbay/sdk/account';
import i18next from 'i18next';
import { ToastAction } from '../ui/ToastAction.tsx';
import { StaysError } from './dismissed.ts';
import { newKey, patienceMs } from './once.ts';
import { notifications } from './toast.ts';

type Middleware = Parameters<WorkbayAccount['client']['use']>[number];

interface Asked {
  /** What makes two requests the same. */
  question: string;
  key: string;
  /** Of the change that began with it. */
  begunWith: AbortSignal | undefined;
  stop: AbortController;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** For one try of three: who waits before a form is told after half a minute that the network keeps silent. */
const editTimeoutMs = 10_000;
/** For how long the same change, made again after no answer came, is the same request. */
const sameForMs = 10 * 60_000;
const toastId = 'silence';

/** Of the change that is being begun just now. */
let beginner: AbortSignal | undefined;
const underWay = new Map<string, Asked>();
const unanswered = new Map<string, { key: string; until: number }>();

/**
 * Ends with the signal: what is waited for, and the request that it begins with, which is made before `run` first awaits anything.
 * What it sends after that is stopped where it hands the signal on.
 */
export function begunBy<Output>(signal: AbortSignal, run: () => Promise<Output>): Promise<Output> {
  signal.throwIfAborted();
  beginner = signal;
  try {
    return Promise.race([run(), endOf(signal)]);
  } finally {
    beginner = undefined;
  }
}

const endOf = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

/**
 * For who waits for a change: after 4 s without an answer they are told, and may stop it; made again it is the same request, as the
 * first may have got through. What can be kept until there is a network has a key of its own already.
 */
export const bearSilence: Middleware = {
  async onRequest({ request, id }) {
    if (request.method === 'GET') return;
    const begunWith = beginner;
    const stop = new AbortController();
    const signal = AbortSignal.any([request.signal, stop.signal, ...(begunWith ? [begunWith] : [])]);
    // Whoever says how long it may take tells how far it is too.
    const bounded = 'timeoutMs' in request ? { timeoutMs: request.timeoutMs } : undefined;
    if (request.headers.has('Idempotency-Key'))
      return Object.assign(new Request(request, { signal }), bounded);
    const question = await questionOf(request);
    const before = unanswered.get(question);
    unanswered.delete(question);
    const key = before && Date.now() < before.until ? before.key : newKey();
    request.headers.set('Idempotency-Key', key);
    const timer = bounded ? undefined : setTimeout(tell, patienceMs);
    underWay.set(id, { question, key, begunWith, stop, timer });
    const short = request.method === 'PATCH' ? { timeoutMs: editTimeoutMs } : undefined;
    return Object.assign(new Request(request, { signal }), bounded ?? short);
  },
  async onResponse({ response, id }) {
    settle(id, response.status < 500 && !(await isInFlight(response)));
  },
  onError({ id }) {
    settle(id, false);
  },
};

const questionOf = async (request: Request): Promise<string> =>
  [request.method, request.url, request.headers.get('If-Match'), await request.clone().text()].join('\n');

/** The server is still at it. */
const isInFlight = async (response: Response): Promise<boolean> =>
  response.status === 409 && (await response.clone().text()).includes('"idempotency_in_flight"');

function settle(id: string, answered: boolean): void {
  const asked = underWay.get(id);
  if (!asked) return;
  underWay.delete(id);
  clearTimeout(asked.timer);
  if (!answered) unanswered.set(asked.question, { key: asked.key, until: Date.now() + sameForMs });
  if (![...underWay.values()].some(({ timer }) => timer)) notifications.hide(toastId);
}

function tell(): void {
  notifications.show({
    id: toastId,
    color: 'orange',
    autoClose: false,
    withCloseButton: false,
    message: (
      <ToastAction text={i18next.t('waiting.silent')} action={i18next.t('waiting.stop')} run={stopWaiting} />
    ),
  });
}

function stopWaiting(): void {
  const waitedFor = [...underWay.values()].filter(({ timer }) => timer);
  if (waitedFor.length === 0) return;
  for (const { stop } of waitedFor) stop.abort(new StaysError());
  sayStopped(true);
}

/** Whether what the change began with has no answer yet: made again it is the same request. */
export const isUnanswered = (signal: AbortSignal): boolean =>
  [...underWay.values()].some(({ begunWith }) => begunWith === signal);

/** What was stopped may have got through; `once` where the same again is the same request. */
export function sayStopped(once: boolean): void {
  notifications.show({
    color: 'orange',
    autoClose: 10_000,
    message: i18next.t(once ? 'waiting.stopped' : 'waiting.stoppedLate'),
  });
}
