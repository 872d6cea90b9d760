import type { components } from '@workbay/sdk/schema';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { asInput, createEstimate } from '../estimates/estimates.ts';
import type { EstimateDocument } from '../estimates/store.ts';
import { filesByIds } from '../files/attach.ts';
import { itemsById } from '../items/items.ts';
import { mostJobLines, setJobLines, takesLines } from '../jobs/estimate.ts';
import { getJob } from '../jobs/jobs.ts';
import type { JobDocument } from '../jobs/store.ts';
import { getInspection, pointsOf } from './inspections.ts';
import type { InspectionDocument, Point } from './store.ts';

type Schemas = components['schemas'];
type Work = { point: Point; line: Schemas['LineItemInput'] };

const longestDescription = 500;

/** Work for the amber and red points, or for those named, that is not on the job yet. Throws `nothing_to_recommend`. */
async function recommendedWork(
  ctx: Context,
  inspection: InspectionDocument,
  job: JobDocument,
  { points: numbers }: Schemas['RecommendedPoints'],
): Promise<Work[]> {
  const points = pointsOf(inspection).filter(({ number, result }) =>
    numbers ? numbers.includes(number) : result === 'amber' || result === 'red',
  );
  const items = await itemsById(
    ctx,
    points.flatMap(({ itemId }) => itemId ?? []),
  );
  const work = points.map(point => ({ point, line: lineFor(point, items.has(point.itemId ?? '')) }));
  const missing = work.filter(
    ({ line }, index) =>
      !job.lineItems.some(known => isSame(known, line)) &&
      !work.slice(0, index).some(earlier => isSame(earlier.line, line)),
  );
  if (missing.length === 0) throw new Problem('nothing_to_recommend');
  return missing;
}

const lineFor = ({ name, note, itemId }: Point, isItem: boolean): Schemas['LineItemInput'] =>
  itemId && isItem
    ? { itemId }
    : {
        kind: 'labour',
        description: (note ? `${name}: ${note}` : name).slice(0, longestDescription),
        unitPrice: 0,
      };

const isSame = (known: Schemas['LineItemInput'], line: Schemas['LineItemInput']) =>
  line.itemId ? known.itemId === line.itemId : known.description === line.description;

export async function addRecommendedLines(
  ctx: Context,
  inspectionId: string,
  asked: Schemas['RecommendedPoints'],
): Promise<JobDocument> {
  const inspection = await getInspection(ctx, inspectionId);
  const job = await getJob(ctx, inspection.job.id);
  if (!takesLines(job)) throw new Problem('job_locked', 'The job is closed, cancelled or invoiced.');
  const work = await recommendedWork(ctx, inspection, job, asked);
  const lines = [...job.lineItems.map(asInput), ...work.map(({ line }) => line)];
  if (lines.length > mostJobLines) throw new Problem('rule_broken', `A job can have ${mostJobLines} lines.`);
  await setJobLines(ctx, job, lines);
  return getJob(ctx, job._id);
}

/** A draft, for the customer to approve line by line. Photos that another estimate has taken over stay there. */
export async function draftEstimate(
  ctx: Context,
  inspectionId: string,
  asked: Schemas['RecommendedPoints'],
): Promise<EstimateDocument> {
  const inspection = await getInspection(ctx, inspectionId);
  const job = await getJob(ctx, inspection.job.id);
  const work = await recommendedWork(ctx, inspection, job, asked);
  const photos = await filesByIds(
    ctx,
    work.flatMap(({ point }) => point.photoFileIds),
  );
  const free = photos.filter(({ attachedTo }) => attachedTo === job._id).map(({ _id }) => _id);
  return createEstimate(ctx, {
    jobId: job._id,
    lineItems: work.map(({ point, line }) => ({
      ...line,
      photoFileIds: point.photoFileIds.filter(id => free.includes(id)),
    })),
  });
}
