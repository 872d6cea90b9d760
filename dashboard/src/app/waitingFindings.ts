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

/** Somebody else has looked at the point meanwhile. */
export class FoundOtherwise extends Error {
  readonly code = 'version_conflict';
}

const pointOf = ({ sections }: Inspection, number: number): InspectionPoint | undefined =>
  sections.flatMap(({ points }) => points).find(point => point.number === number);

/** As the server has it now: what was once seen does not say what others found. */
async function read(inspectionId: string): Promise<Inspection> {
  const inspection = await workbay.inspections.get(inspectionId);
  if (isOffline()) throw new ConnectionError('the network is away again');
  return inspection;
}

const says = (point: InspectionPoint, { result = point.result, note = point.note }: Finding['found']) =>
  point.result === result && (point.note ?? '') === (note ?? '');

/** Puts a finding down unless somebody else has put down another. Of one that got through without an answer it sends nothing again. */
export async function sendFinding({
  inspectionId,
  number,
  seenAt,
  found,
}: Finding): Promise<InspectionPoint | undefined> {
  const inspection = await read(inspectionId);
  const point = pointOf(inspection, number);
  if (point && says(point, found)) return point;
  if (point && point.at !== seenAt) throw new FoundOtherwise(point.result ?? '');
  try {
    const { version } = inspection;
    const after = await workbay.inspections.update(
      inspectionId,
      { points: [{ number, ...found }] },
      { ifMatch: version },
    );
    return pointOf(after, number);
  } catch (error) {
    // Another point, or this one after all.
    if (!isApiError(error, 'version_conflict')) throw error;
    return sendFinding({ do: 'checkPoint', inspectionId, number, seenAt, found });
  }
}

/** The same finding against the point as it is now. */
export async function findingNow(call: Finding): Promise<Finding> {
  return { ...call, seenAt: pointOf(await read(call.inspectionId), call.number)?.at ?? null };
}

/** Puts a photo in the store on the job and on the point, beside those that others took meanwhile. */
export async function addPointPhoto(
  { inspectionId, jobId, number }: Pick<PointPhoto, 'inspectionId' | 'jobId' | 'number'>,
  fileId: string,
): Promise<{ job: Job; point: InspectionPoint | undefined }> {
  const job = await workbay.jobs.addPhoto(jobId, { fileId });
  const inspection = await read(inspectionId);
  const there = pointOf(inspection, number);
  if (there?.photoFileIds.includes(fileId)) return { job, point: there };
  const photoFileIds = [...(there?.photoFileIds ?? []), fileId];
  try {
    const after = await workbay.inspections.update(
      inspectionId,
      { points: [{ number, photoFileIds }] },
      { ifMatch: inspection.version },
    );
    return { job, point: pointOf(after, number) };
  } catch (error) {
    if (!isApiError(error, 'version_conflict')) throw error;
    return addPointPhoto({ inspectionId, jobId, number }, fileId);
  }
}
