import { ApiError, isApiError } from '@workbay/sdk';
import type { FileUpload, InspectionPoint, Job } from '@workbay/sdk/schema';
import { announceFile, StoreAway, StoreError, sendToStore } from '../features/files/upload.ts';
import { workbay } from './api.ts';
import { isApplied } from './applied.ts';
import { queryClient, whose } from './entry.ts';
import { moveJob } from './moveJob.ts';
import { newKey } from './once.ts';
import {
  addPointPhoto,
  completionNow,
  FoundOtherwise,
  findingNow,
  sendCompletion,
  sendFinding,
  sendRestGood,
  sendSummary,
  summaryNow,
} from './waitingFindings.ts';
import {
  amend,
  type Call,
  changed,
  forget,
  listWaiting,
  onKept,
  shownWaiting,
  subjectsOf,
  type Waiting,
} from './waitingStore.ts';

const retryMs = 20_000;
/** For one try of an announcement. */
const announceMs = 30_000;
/** What an upload may take. */
const reserveMs = 5 * 60_000;
/** How long the server remembers what it answered to a key. */
const rememberedMs = 24 * 3_600_000;

/** After a decision: against the job as it is now. */
export async function tryAgain({ key, call }: Waiting): Promise<void> {
  // Sent as another: the server remembers what it answered to the first.
  await amend(key, { call: await againstNow(call), sentAs: newKey(), refused: null });
  await changed();
  await sendWaiting();
}

async function againstNow(call: Call): Promise<Call> {
  if (call.do === 'checkPoint') return findingNow(call);
  if (call.do === 'completeInspection') return completionNow(call);
  if (call.do === 'sumUp') return summaryNow(call);
  return 'version' in call ? { ...call, version: (await workbay.jobs.get(call.jobId)).version } : call;
}

let sending: Promise<void> | null = null;
let wanted = false;

/** Sends what waits in the order in which it was done, one tab at a time. Asked for while it sends, it looks once more. */
export function sendWaiting(): Promise<void> {
  wanted = true;
  const send = async () => {
    while (wanted) {
      wanted = false;
      await sendAll();
    }
  };
  sending ??= ('locks' in navigator ? navigator.locks.request('workbay.waiting', send) : send()).finally(
    () => {
      sending = null;
    },
  );
  return sending;
}

async function sendAll(): Promise<void> {
  const of = whose();
  if (!of) return;
  const held = new Set<string>();
  let sent = 0;
  let next = await nextOf(of, held, 0);
  // Whoever logs in meanwhile sends nothing of another's.
  while (next && whose() === of) {
    try {
      await moveOn(next, await send(next));
      await forget(next.key);
      sent++;
    } catch (error) {
      // The server, which answered, is still at it.
      if (error instanceof StoreAway || isApiError(error, 'idempotency_in_flight')) {
        for (const id of subjectsOf(next.call)) held.add(id);
      } else {
        if (isPassing(error)) break;
        const code =
          error instanceof ApiError || error instanceof FoundOtherwise ? error.code : 'file_refused';
        const text = error instanceof Error ? error.message : '';
        await amend(next.key, { refused: { code, text } });
      }
    }
    next = await nextOf(of, held, next.at);
  }
  // What was sent is shown as waiting until the page has read it anew, or it would seem undone meanwhile.
  const reread = sent > 0 ? queryClient.invalidateQueries() : Promise.resolve();
  void reread.then(changed, changed);
}

/** What follows on something refused would mean something else without it. */
async function nextOf(of: string, held: Set<string>, after: number): Promise<Waiting | undefined> {
  const waiting = await listWaiting(of);
  for (const { call, refused } of waiting) if (refused) for (const id of subjectsOf(call)) held.add(id);
  return waiting.find(
    ({ at, call, refused }) => at > after && !refused && !subjectsOf(call).some(id => held.has(id)),
  );
}

/** Tried again by itself; all else waits for a decision. */
function isPassing(error: unknown): boolean {
  if (error instanceof ApiError)
    return (
      error.status >= 500 ||
      [401, 408, 429].includes(error.status) ||
      // Still being worked on, or a page of the network's own, to log in to it.
      ['idempotency_in_flight', 'unexpected_answer'].includes(error.code)
    );
  return !(error instanceof StoreError || error instanceof FoundOtherwise);
}

type Sent = { job?: Job; points?: InspectionPoint[] };

async function send(entry: Waiting): Promise<Sent> {
  const { call } = entry;
  const once = { idempotencyKey: entry.sentAs };
  switch (call.do) {
    case 'addPointPhoto':
      return addPointPhoto(call, await stored(entry.key, call));
    case 'checkPoint':
      return { points: await sendFinding(call) };
    case 'restIsGood':
      return { points: await sendRestGood(call) };
    case 'sumUp':
      await sendSummary(call);
      return {};
    case 'completeInspection':
      await sendCompletion(call);
      return {};
    case 'createJob':
      await workbay.jobs.create(call.input, once);
      return {};
    case 'addPhoto':
      return {
        job: await workbay.jobs.addPhoto(call.jobId, { fileId: await stored(entry.key, call) }, once),
      };
    case 'comment':
      return { job: await workbay.jobs.comment(call.jobId, call.input, once) };
    case 'changeStatus':
      return { job: await moveJob(call, once) };
    case 'updateJob':
      return {
        job: await unlessDone(
          entry,
          call,
          job => isApplied(call.patch, job),
          () => workbay.jobs.update(call.jobId, call.patch, { ...once, ifMatch: call.version }),
        ),
      };
  }
}

/** What got through without an answer is no longer known by its key after a day, and would be told as a clash with itself. */
async function unlessDone(
  { at }: Waiting,
  { jobId }: { jobId: string },
  isDone: (job: Job) => boolean,
  change: () => Promise<Job>,
): Promise<Job> {
  try {
    return await change();
  } catch (error) {
    if (!isApiError(error, 'version_conflict') || Date.now() - at < rememberedMs) throw error;
    const now = await workbay.jobs.get(jobId);
    if (isDone(now)) return now;
    throw error;
  }
}

interface Announced {
  upload: FileUpload;
  /** Until when the store takes it by this device's clock. */
  until: number;
  isSent: boolean;
}

/** Files that are not in the store and checked yet. */
const announced = new Map<string, Announced>();

async function announce(key: string, file: File): Promise<Announced> {
  const known = announced.get(key);
  if (known && Date.now() < known.until) return known;
  const until = Date.now() - reserveMs;
  const upload = await announceFile(file, 'job_photo', { timeoutMs: announceMs });
  const lasts = Date.parse(upload.upload.expiresAt) - Date.parse(upload.file.createdAt);
  const fresh = { upload, until: until + lasts, isSent: false };
  announced.set(key, fresh);
  return fresh;
}

async function stored(key: string, call: Extract<Call, { file: File }>): Promise<string> {
  if (call.fileId) return call.fileId;
  const file = await announce(key, call.file);
  const { id } = file.upload.file;
  try {
    if (!file.isSent)
      await sendToStore(file.upload.upload, call.file, () => undefined, new AbortController().signal);
    // What did reach the store is not sent there twice, however often its check is asked for.
    file.isSent = true;
    await workbay.completeFile(id);
  } catch (error) {
    if (!isPassing(error)) announced.delete(key);
    throw error;
  }
  announced.delete(key);
  await amend(key, { call: { ...call, fileId: id } });
  return id;
}

/** Later changes of the same job, and findings on the same points, were made on top of this one. */
async function moveOn({ call, at, whose: of }: Waiting, { job, points = [] }: Sent): Promise<void> {
  // A photo and a note count as changes of the job too.
  const seen = 'version' in call ? call.version : (job?.version ?? 0) - 1;
  for (const later of await listWaiting(of)) {
    const next = later.call;
    if (later.at <= at) continue;
    if (call.do === 'sumUp' && next.do === 'sumUp' && next.inspectionId === call.inspectionId)
      await amend(later.key, { call: { ...next, saw: call.summary } });
    if (job && 'version' in next && next.jobId === job.id && next.version === seen)
      // Sent as another: against the version before it can only have been refused, which the server remembers.
      await amend(later.key, { call: { ...next, version: job.version }, sentAs: newKey() });
    if (next.do !== 'checkPoint' || !('inspectionId' in call) || next.inspectionId !== call.inspectionId)
      continue;
    const point = points.find(({ number }) => number === next.number);
    if (point) await amend(later.key, { call: { ...next, seenAt: point.at } });
  }
}

/** Sends what waits now and whenever there is a network again. Returns how to stop. */
export function keepSending(): () => void {
  const now = () => void sendWaiting().catch(() => undefined);
  // A browser may take a dead line for a network, and a server that is back makes no event.
  const again = setInterval(() => shownWaiting().some(({ refused }) => !refused) && now(), retryMs);
  window.addEventListener('online', now);
  onKept(now);
  void changed().then(now);
  return () => {
    clearInterval(again);
    window.removeEventListener('online', now);
    onKept(() => {});
  };
}
