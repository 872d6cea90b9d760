import { useSyncExternalStore } from 'react';
import { patienceMs } from './once.ts';

/**
 * What the API last told, for when there is no network: a cache of the browser's for each person in each workshop, gone with
 * the session; what a change of a record answers is that record too. What must not be kept says so by `Cache-Control: no-store` alone.
 */
const prefix = 'workbay-seen ';
const most = 400;
/** Once a network is known to keep silent. */
const knownPatienceMs = 1000;
/** For how long a network that answered late is waited for: what was shown meanwhile is read again only once. */
const slowMs = 60_000;
/** When an answer that nobody waits for is given up: it takes one of the few connections that a browser has. */
const overdueMs = 30_000;

let offline = false;
/** Whether what is shown was kept, and is read again once the network answers. */
let mayBeStale = false;
/** When the network last brought anything. */
let heardAt = 0;
let slowUntil = 0;
/** What the network has answered since the page was loaded, and whom: what one sees at one workshop is not yet seen at another. */
const answered = new Set<string>();
const listeners = new Set<() => void>();
let whenBack = () => {};

/** Who has shown what was kept reads it again once the network answers. */
export function onBack(readAgain: () => void): void {
  whenBack = readAgain;
}

function setOffline(now: boolean): void {
  const wasStale = mayBeStale;
  mayBeStale = now;
  if (now !== offline) {
    offline = now;
    for (const listener of listeners) listener();
  }
  if (wasStale && !now) whenBack();
}

/** Whether the last answer was one of those that were kept. */
export const isOffline = (): boolean => offline;

/** Whether what is shown may be old, because the server cannot be reached. */
export const useOffline = (): boolean =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => offline,
  );

/**
 * `fetch` that answers reads with what was last seen where the network does not, or keeps silent. `whose` names the person and the
 * workshop; `ready` makes a request fit to be sent, which may ask the network too; true unless that failed.
 */
export const seenFetch =
  (whose: () => string | null, ready: (request: Request) => Promise<boolean>) =>
  async (request: Request): Promise<Response> => {
    const asked = whose();
    const name = nameFor(request, asked);
    const question = `${asked} ${request.url}`;
    const overdue = new AbortController();
    const signal = AbortSignal.any([request.signal, overdue.signal]);
    const readied = unlessAborted(timed(ready(request)), signal);
    const answer = readied.then(async () => {
      const sentAt = performance.now();
      const response = await fetch(request, { signal });
      heard(sentAt);
      answered.add(question);
      setOffline(false);
      // Nothing of a session that has ended meanwhile.
      if (name && isKeepable(response) && whose() === asked)
        void keep(name, request.url, response.clone()).catch(() => undefined);
      return response;
    });
    answer.catch(() => undefined);
    const seen = async () =>
      name && request.method === 'GET' ? (await caches.open(name)).match(request.url) : undefined;
    try {
      // What is shown already is not put back to what it was.
      const mayBeOld = offline || !answered.has(question);
      const isLate = mayBeOld && (await isSilent(readied));
      const kept = mayBeOld && (isLate || (await isSilent(answer))) && (await seen());
      if (!kept) return await answer;
      setTimeout(() => overdue.abort(), overdueMs);
      if (isLate && !offline) void awaitLate(readied, answer, request.signal);
      else setOffline(true);
      return kept;
    } catch (error) {
      if (request.signal.aborted) throw error;
      setOffline(true);
      const kept = await seen();
      if (kept) return kept;
      throw error;
    }
  };

/** A session takes longest to renew on a slow network: it is not away before twice the patience. */
async function awaitLate(
  readied: Promise<unknown>,
  answer: Promise<unknown>,
  signal: AbortSignal,
): Promise<void> {
  mayBeStale = true;
  const away = async () => (await isSilent(readied)) || (await isSilent(answer));
  if (await away().catch(() => !signal.aborted)) setOffline(true);
}

/** Something came of the network. */
function heard(sentAt: number): void {
  heardAt = performance.now();
  if (heardAt - sentAt > patienceMs) slowUntil = heardAt + slowMs;
}

/** What takes long to be made ready has asked the network, and been answered. */
async function timed(readied: Promise<boolean>): Promise<void> {
  const askedAt = performance.now();
  if ((await readied) && performance.now() - askedAt > patienceMs) heard(askedAt);
}

function unlessAborted<Value>(value: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    value.then(resolve, reject);
  });
}

/** Whether nothing at all is heard of the network, rather than a single answer taking its time. Throws where the network fails. */
async function isSilent(answer: Promise<unknown>): Promise<boolean> {
  const askedAt = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<boolean>(resolve => {
    const look = () => resolve(heardAt < askedAt && slowUntil < askedAt);
    timer = setTimeout(look, offline ? knownPatienceMs : patienceMs);
  });
  return Promise.race([answer.then(() => false), silence]).finally(() => clearTimeout(timer));
}

/** Browsers keep for HTTPS and localhost alone. */
const nameFor = ({ method }: Request, whose: string | null) =>
  ['GET', 'PATCH'].includes(method) && whose && 'caches' in window ? prefix + whose : null;

function isKeepable({ status, headers }: Response): boolean {
  const isJson = headers.get('Content-Type')?.startsWith('application/json') ?? false;
  return status === 200 && isJson && headers.get('Cache-Control') !== 'no-store';
}

async function keep(name: string, url: string, response: Response): Promise<void> {
  const cache = await caches.open(name);
  // The cache lists what it has in the order in which it came.
  await cache.delete(url);
  await cache.put(url, response);
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - most)).map(request => cache.delete(request)));
}

export async function forgetSeen(): Promise<void> {
  if (!('caches' in window)) return;
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(prefix)).map(name => caches.delete(name)));
}

window.addEventListener('online', () => setOffline(false));
// Whose page had to come from what was kept has waited for a silent network already.
if ('serviceWorker' in navigator)
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ silent?: unknown }>) => {
    if (data.silent === true) setOffline(true);
  });
