import { ConnectionError, isApiError } from '@workbay/sdk';
import type { Inspection, InspectionPatch, InspectionPoint, Job } from '@workbay/sdk/schema';
import { workbay } from './api.ts';
import { isOffline } from './seen.ts';

/** What was found at a point of an inspection, and when that point was last found otherwise as one saw it. */
export type Finding = {
  do: 'checkPoint';
  inspectionId: string;
  number: number;
  seenAt: string | null;
  found: Omit<NonNullable<InspectionPatch['points']>[number], 'number' | 'photoFileIds'>;
};

export type PointPhoto = {
  do: 'addPointPhoto';
  inspectionId: string;
  jobId: string;
  number: number;
  file: File;
  fileId?: string;
};

/** The points that one saw unchecked, as good. What others find at them is not put over. */
export type RestGood = { do: 'restIsGood'; inspectionId: string; numbers: number[] };

/** What the customer reads above all points, and what stood there before. */
export type SummingUp = {
  do: 'sumUp';
  inspectionId: string;
  saw: string | null;
  summary: string | null;
};

/** The end of an inspection, with what it came to for who ended it. */
export type Completion = {
  do: 'completeInspection';
  inspectionId: string;
  saw: Pick<InspectionPoint, 'number' | 'result'>[];
};

/** Somebody else has looked at the point meanwhile. */
export class FoundOtherwise extends Error {
  readonly code = 'version_conflict';
}

export const pointsOf = ({ sections }: Pick<Inspection, 'sections'>): InspectionPoint[] =>
  sections.flatMap(({ points }) => points);

const pointOf = (inspection: Inspection, number: number): InspectionPoint | undefined =>
  pointsOf(inspection).find(point => point.number === number);

/** As the server has it now: what was once seen does not say what others found. */
async function read(inspectionId: string): Promise<Inspection> {
  const inspection = await workbay.inspections.get(inspectionId);
  if (isOffline()) throw new ConnectionError('the network is away again');
  return inspection;
}

const says = (point: InspectionPoint, { result = point.result, note = point.note }: Finding['found']) =>
  point.result === result && (point.note ?? '') === (note ?? '');

/** Runs a change of an inspection against it as it is now, and again where another point was changed meanwhile, or this one after all. */
async function against<Result>(
  inspectionId: string,
  change: (inspection: Inspection) => Promise<Result>,
): Promise<Result> {
  while (true) {
    const inspection = await read(inspectionId);
    try {
      return await change(inspection);
    } catch (error) {
      if (error instanceof FoundOtherwise || !isApiError(error, 'version_conflict')) throw error;
    }
  }
}

/** Puts it down and gives these points as they are now; what others found at other points is theirs. */
async function put(
  { id, version }: Inspection,
  points: NonNullable<InspectionPatch['points']>,
  timeoutMs?: number,
): Promise<InspectionPoint[]> {
  const after = await workbay.inspections.update(id, { points }, { ifMatch: version, timeoutMs });
  return pointsOf(after).filter(({ number }) => points.some(point => point.number === number));
}

/** Puts a finding down unless somebody else has put down another. Of one that got through without an answer it sends nothing again. */
export const sendFinding = ({ inspectionId, number, seenAt, found }: Finding): Promise<InspectionPoint[]> =>
  against(inspectionId, async inspection => {
    const point = pointOf(inspection, number);
    if (point && says(point, found)) return [point];
    if (point && point.at !== seenAt) throw new FoundOtherwise(point.result ?? '');
    return put(inspection, [{ number, ...found }]);
  });

/** The same finding against the point as it is now. */
export async function findingNow(call: Finding): Promise<Finding> {
  return { ...call, seenAt: pointOf(await read(call.inspectionId), call.number)?.at ?? null };
}

/** What others have found meanwhile stays as they found it. */
export const sendRestGood = (
  { inspectionId, numbers }: Omit<RestGood, 'do'>,
  timeoutMs?: number,
): Promise<InspectionPoint[]> =>
  against(inspectionId, async inspection => {
    const rest = pointsOf(inspection).filter(({ number }) => numbers.includes(number));
    const unchecked = rest.filter(({ result }) => result === null);
    const good = rest.filter(({ result }) => result === 'green');
    if (unchecked.length === 0) return good;
    const points = unchecked.map(({ number }) => ({ number, result: 'green' as const }));
    return [...good, ...(await put(inspection, points, timeoutMs))];
  });

export const sendSummary = ({ inspectionId, saw, summary }: SummingUp): Promise<unknown> =>
  against(inspectionId, async inspection => {
    if (inspection.summary === summary) return;
    if (inspection.summary !== saw) throw new FoundOtherwise(inspection.summary ?? '');
    await workbay.inspections.update(inspectionId, { summary }, { ifMatch: inspection.version });
  });

/** The same words instead of those that stand there now. */
export async function summaryNow(call: SummingUp): Promise<SummingUp> {
  return { ...call, saw: (await read(call.inspectionId)).summary };
}

/** Ends an inspection unless it comes to something else than who ended it saw: a customer decides by it, and it is for good. */
export const sendCompletion = ({ inspectionId, saw }: Completion): Promise<unknown> =>
  against(inspectionId, async inspection => {
    const other = saw.find(({ number, result }) => pointOf(inspection, number)?.result !== result);
    if (other) throw new FoundOtherwise(pointOf(inspection, other.number)?.result ?? '');
    return workbay.inspections.complete(inspectionId, { ifMatch: inspection.version });
  });

/** The same end of the inspection as it is now. */
export async function completionNow(call: Completion): Promise<Completion> {
  const points = pointsOf(await read(call.inspectionId));
  return { ...call, saw: points.map(({ number, result }) => ({ number, result })) };
}

/** Puts a photo in the store on the job and on the point, beside those that others took meanwhile. */
export async function addPointPhoto(
  { inspectionId, jobId, number }: Pick<PointPhoto, 'inspectionId' | 'jobId' | 'number'>,
  fileId: string,
): Promise<{ job: Job; points: InspectionPoint[] }> {
  const job = await workbay.jobs.addPhoto(jobId, { fileId });
  const points = await against(inspectionId, async inspection => {
    const there = pointOf(inspection, number)?.photoFileIds ?? [];
    if (there.includes(fileId)) return pointsOf(inspection).filter(point => point.number === number);
    return put(inspection, [{ number, photoFileIds: [...there, fileId] }]);
  });
  return { job, points };
}
