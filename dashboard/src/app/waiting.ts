import { ApiError } from '@workbay/sdk';
import type {
  InspectionPoint,
  Job,
  JobCommentInput,
  JobInput,
  JobPatch,
  JobStatus,
} from '@workbay/sdk/schema';
import { type DBSchema, openDB } from 'idb';
import { useSyncExternalStore } from 'react';
import { StoreError, uploadFile } from '../features/files/upload.ts';
import { workbay } from './api.ts';
import { queryClient, whose } from './entry.ts';
import { newKey } from './once.ts';
import {
  addPointPhoto,
  type Finding,
  FoundOtherwise,
  findingNow,
  type PointPhoto,
  sendFinding,
} from './waitingFindings.ts';

/** A change that can wait for the network. `version` is that of the job as it was seen. */
export type Call =
  | { do: 'createJob'; input: JobInput }
  | { do: 'changeStatus'; jobId: string; version: number; status: JobStatus; note?: string }
  | { do: 'updateJob'; jobId: string; version: number; patch: JobPatch }
  | { do: 'comment'; jobId: string; input: JobCommentInput }
  /** `fileId` once it is in the store: a photo is added once, however often that is tried. */
  | { do: 'addPhoto'; jobId: string; file: File; fileId?: string }
  | Finding
  | PointPhoto;

export interface Waiting {
  /** Its Idempotency-Key: however often it is sent, it is done once. */
  key: string;
  whose: string;
  /** In which order they are sent. */
  at: number;
  /** What it is about: a job's number, or a customer's name. */
  subject: string;
  call: Call;
  /** Why the server refused it; it waits for a decision. */
  refused: { code: string; text: string } | null;
}

const retryMs = 20_000;

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

/** Shows what waits of who is logged in. */
async function show(): Promise<void> {
  const of = whose();
  const found = of ? await (await open()).getAllFromIndex('waiting', 'whose', of) : [];
  shown = found.sort((a, b) => a.at - b.at);
  for (const listener of listeners) listener();
}

async function changed(): Promise<void> {
  await show();
  tabs.postMessage('changed');
}

export const useWaiting = (): Waiting[] =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );

/** Keeps a change that the network did not take. False where nobody is logged in, or the browser cannot keep it. */
export async function letWait(key: string, subject: string, call: Call): Promise<boolean> {
  const of = whose();
  if (!of) return false;
  const entry: Waiting = { key, whose: of, at: Date.now(), subject, call, refused: null };
  return open()
    .then(db => db.add('waiting', entry))
    .then(changed)
    .then(
      () => true,
      () => false,
    );
}

export async function discard({ key }: Waiting): Promise<void> {
  await (await open()).delete('waiting', key);
  await changed();
}

/** After a decision: against the job as it is now. */
export async function tryAgain(entry: Waiting): Promise<void> {
  const { call } = entry;
  const again = await againstNow(call);
  // Another key: the server remembers what it answered to the first.
  await (await open()).put('waiting', { ...entry, call: again, key: newKey(), refused: null });
  await discard(entry);
  await sendWaiting();
}

async function againstNow(call: Call): Promise<Call> {
  if (call.do === 'checkPoint') return findingNow(call);
  return 'version' in call ? { ...call, version: (await workbay.jobs.get(call.jobId)).version } : call;
}

let sending: Promise<void> | null = null;

/** Sends what waits in the order in which it was done, one tab at a time. */
export function sendWaiting(): Promise<void> {
  sending ??= (
    'locks' in navigator ? navigator.locks.request('workbay.waiting', sendAll) : sendAll()
  ).finally(() => {
    sending = null;
  });
  return sending;
}

async function sendAll(): Promise<void> {
  const of = whose();
  await show();
  const held = new Set<string>(shown.filter(({ refused }) => refused).flatMap(subjectOf));
  let sent = 0;
  for (const { key } of [...shown]) {
    const entry = await (await open()).get('waiting', key);
    // What follows on something refused would mean something else without it.
    // Whoever logs in meanwhile sends nothing of another's.
    if (whose() !== of || (entry && entry.whose !== of)) break;
    if (!entry || entry.refused || subjectOf(entry).some(id => held.has(id))) continue;
    try {
      await moveOn(entry, await send(entry), `${of}`);
      await (await open()).delete('waiting', key);
      sent++;
    } catch (error) {
      if (isPassing(error)) break;
      for (const id of subjectOf(entry)) held.add(id);
      const db = await open();
      const now = await db.get('waiting', key);
      const known = error instanceof ApiError || error instanceof FoundOtherwise;
      const code = known ? error.code : 'file_refused';
      if (now && error instanceof Error)
        await db.put('waiting', { ...now, refused: { code, text: error.message } });
    }
  }
  await changed();
  if (sent > 0) await queryClient.invalidateQueries();
}

/** Tried again by itself; all else waits for a decision. */
function isPassing(error: unknown): boolean {
  if (error instanceof ApiError)
    return (
      error.status >= 500 || [401, 408, 429].includes(error.status) || error.code === 'idempotency_in_flight'
    );
  return !(error instanceof StoreError || error instanceof FoundOtherwise) || !navigator.onLine;
}

/** What follows on it: the changes of a job, or of one point of an inspection. */
function subjectOf({ call }: Waiting): string[] {
  if (call.do === 'createJob') return [];
  return 'inspectionId' in call ? [`${call.inspectionId} ${call.number}`] : [call.jobId];
}

type Sent = { job?: Job; point?: InspectionPoint | undefined };

async function send(entry: Waiting): Promise<Sent> {
  const { key, call } = entry;
  switch (call.do) {
    case 'addPointPhoto':
      return addPointPhoto(call, call.fileId ?? (await stored(entry, call.file)));
    case 'checkPoint':
      return { point: await sendFinding(call) };
    case 'createJob':
      await workbay.jobs.create(call.input, { idempotencyKey: key });
      return {};
    default:
      return { job: await sendOfJob(entry, call) };
  }
}

type OfJob = Exclude<Call, { do: 'addPointPhoto' | 'checkPoint' | 'createJob' }>;

async function sendOfJob(entry: Waiting, call: OfJob): Promise<Job> {
  const options = { idempotencyKey: entry.key };
  switch (call.do) {
    case 'addPhoto':
      return workbay.jobs.addPhoto(call.jobId, { fileId: call.fileId ?? (await stored(entry, call.file)) });
    case 'comment':
      return workbay.jobs.comment(call.jobId, call.input, options);
    case 'changeStatus':
      return workbay.jobs.changeStatus(
        call.jobId,
        { status: call.status, ...(call.note && { note: call.note }) },
        { ...options, ifMatch: call.version },
      );
    case 'updateJob':
      return workbay.jobs.update(call.jobId, call.patch, { ...options, ifMatch: call.version });
  }
}

async function stored(entry: Waiting, file: File): Promise<string> {
  const { id } = await uploadFile(file, 'job_photo', () => undefined, new AbortController().signal);
  const call = { ...entry.call, fileId: id };
  await (await open()).put('waiting', { ...entry, call });
  return id;
}

/** Later changes of the same job, and findings on the same point, were made on top of this one. */
async function moveOn({ call, at }: Waiting, { job, point }: Sent, of: string): Promise<void> {
  // A photo and a note count as changes of the job too.
  const seen = 'version' in call ? call.version : (job?.version ?? 0) - 1;
  const db = await open();
  for (const later of await db.getAllFromIndex('waiting', 'whose', of)) {
    const next = later.call;
    if (later.at <= at) continue;
    if (job && 'version' in next && next.jobId === job.id && next.version === seen)
      await db.put('waiting', { ...later, call: { ...next, version: job.version } });
    if (point && next.do === 'checkPoint' && 'inspectionId' in call)
      if (next.inspectionId === call.inspectionId && next.number === call.number)
        await db.put('waiting', { ...later, call: { ...next, seenAt: point.at } });
  }
}

/** Sends what waits now and whenever there is a network again. Returns how to stop. */
export function keepSending(): () => void {
  const now = () => void sendWaiting().catch(() => undefined);
  // A browser may take a dead line for a network, and a server that is back makes no event.
  const again = setInterval(() => shown.some(({ refused }) => !refused) && now(), retryMs);
  window.addEventListener('online', now);
  now();
  return () => {
    clearInterval(again);
    window.removeEventListener('online', now);
  };
}
