import type { JobCommentInput, JobInput, JobPatch } from '@workbay/sdk/schema';
import { type DBSchema, openDB } from 'idb';
import { useSyncExternalStore } from 'react';
import { whose } from './entry.ts';
import type { Move } from './moveJob.ts';
import { isOffline } from './seen.ts';
import type { Completion, Finding, PointPhoto, RestGood, SummingUp } from './waitingFindings.ts';

/** A change that can wait for the network. `version` is that of the job as it was seen. */
export type Call =
  | { do: 'createJob'; input: JobInput }
  | ({ do: 'changeStatus' } & Move)
  | { do: 'updateJob'; jobId: string; version: number; patch: JobPatch }
  | { do: 'comment'; jobId: string; input: JobCommentInput }
  /** `fileId` once it is in the store: a photo is added once, however often that is tried. */
  | { do: 'addPhoto'; jobId: string; file: File; fileId?: string }
  | Finding
  | PointPhoto
  | RestGood
  | SummingUp
  | Completion;

export interface Waiting {
  key: string;
  /** Its Idempotency-Key: however often it is sent, it is done once. */
  sentAs: string;
  whose: string;
  /** When it was done, and so in which order it is sent. */
  at: number;
  /** What it is about: a job's number, or a customer's name. */
  subject: string;
  call: Call;
  /** Why the server refused it; it waits for a decision. */
  refused: { code: string; text: string } | null;
}

interface Store extends DBSchema {
  waiting: { key: string; value: Waiting; indexes: { whose: string } };
}

const open = () =>
  openDB<Store>('workbay', 1, {
    upgrade(db) {
      db.createObjectStore('waiting', { keyPath: 'key' }).createIndex('whose', 'whose');
    },
  });

let shown: Waiting[] = [];
const listeners = new Set<() => void>();
/** What one tab keeps or has sent, the others show. */
const tabs = new BroadcastChannel('workbay.waiting');
tabs.onmessage = () => void show();

export const listWaiting = async (of: string): Promise<Waiting[]> =>
  (await (await open()).getAllFromIndex('waiting', 'whose', of)).sort((a, b) => a.at - b.at);

/** Shows what waits of who is logged in. */
async function show(): Promise<void> {
  const of = whose();
  shown = of ? await listWaiting(of) : [];
  for (const listener of listeners) listener();
}

export async function changed(): Promise<void> {
  await show();
  tabs.postMessage('changed');
}

export const shownWaiting = (): Waiting[] => shown;

export const useWaiting = (): Waiting[] =>
  useSyncExternalStore(listener => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, shownWaiting);

/** When it is, finer than the clock and never going back while the page is open. */
export const momentNow = (): number => performance.timeOrigin + performance.now();

let whenKept = () => {};

/** Who sends hears of what is kept. */
export function onKept(send: () => void): void {
  whenKept = send;
}

/**
 * Keeps a change that the network did not take; `at` is when it was done, which is before it failed. False where nobody is logged in,
 * or the browser cannot keep it.
 */
export async function letWait(
  key: string,
  subject: string,
  call: Call,
  at: number = momentNow(),
): Promise<boolean> {
  const of = whose();
  if (!of) return false;
  try {
    await (await open()).add('waiting', { key, sentAs: key, whose: of, at, subject, call, refused: null });
    await changed();
  } catch {
    return false;
  }
  // The network may be back already, and would not come back again.
  if (!isOffline()) whenKept();
  return true;
}

export async function discard({ key }: Pick<Waiting, 'key'>): Promise<void> {
  await forget(key);
  await changed();
  // What was held back with it may go now.
  whenKept();
}

export const forget = async (key: string): Promise<void> => (await open()).delete('waiting', key);

/** Changes what waits, unless it was discarded meanwhile. */
export async function amend(key: string, part: Partial<Waiting>): Promise<void> {
  const { store, done } = (await open()).transaction('waiting', 'readwrite');
  const now = await store.get(key);
  if (now) await store.put({ ...now, ...part });
  await done;
}

/** What follows on it: the changes of a job, or of the same points of an inspection. */
export function subjectsOf(call: Call): string[] {
  switch (call.do) {
    case 'createJob':
      return [];
    case 'completeInspection':
      return [call.inspectionId, ...call.saw.map(({ number }) => `${call.inspectionId} ${number}`)];
    case 'sumUp':
      return [call.inspectionId];
    case 'restIsGood':
      return call.numbers.map(number => `${call.inspectionId} ${number}`);
    case 'checkPoint':
    case 'addPointPhoto':
      return [`${call.inspectionId} ${call.number}`];
    default:
      return [call.jobId];
  }
}

/** Whether something that was done before still waits, so that this must wait too. */
export function isBehind(call: Call): boolean {
  const subjects = new Set(subjectsOf(call));
  return shown.some(entry => !entry.refused && subjectsOf(entry.call).some(id => subjects.has(id)));
}
