import type { components } from '@workbay/sdk/schema';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { createEstimate } from '../estimates/estimates.ts';
import type { EstimateDocument } from '../estimates/store.ts';
import { filesByIds } from '../files/attach.ts';
import { itemsById } from '../items/items.ts';
import { fillLines } from '../items/lines.ts';
import { mostJobLines, setJobLines, takesLines } from '../jobs/estimate.ts';
import { getJob } from '../jobs/jobs.ts';
import type { JobDocument } from '../jobs/store.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { getInspection } from './inspections.ts';
import type { InspectionDocument, Point } from './store.ts';

type Schemas = components['schemas'];
type Work = { point: Point; line: Schemas['LineItemInput'] };

const longestDescription = 500;

/**
 * Work for the amber and red points, or for those named, that is not on the job yet: what several points ask for is on it once for
 * each. Throws `nothing_to_recommend`.
 */
async function recommendedWork(
  ctx: Context,
  inspection: InspectionDocument,
  job: JobDocument,
  { points: numbers }: Schemas['RecommendedPoints'],
): Promise<Work[]> {
  const isAsked = (point: Point) => numbers?.includes(point.number) ?? isWorth(point);
  const points = inspection.sections
    .flatMap(({ name: section, points }) => points.map(point => ({ ...point, section })))
    .filter(point => isAsked(point) || isWorth(point));
  const items = await itemsById(
    ctx,
    points.flatMap(({ itemId }) => itemId ?? []),
  );
  const work = points.map(point => ({ point, line: lineFor(point, items.has(point.itemId ?? '')) }));
  const there = [...job.lineItems];
  // What is there may be for a point that is not asked for now.
  const inTurn = [
    ...work.filter(({ point }) => !isAsked(point)),
    ...work.filter(({ point }) => isAsked(point)),
  ];
  const missing = inTurn.filter(({ point, line }) => {
    const at = there.findIndex(known => isSame(known, line));
    if (at >= 0) there.splice(at, 1);
    return at < 0 && isAsked(point);
  });
  if (missing.length === 0) throw new Problem('nothing_to_recommend');
  return missing;
}

const isWorth = ({ result }: Point) => result === 'amber' || result === 'red';

const lineFor = (
  { section, name, note, itemId }: Point & { section: string },
  isItem: boolean,
): Schemas['LineItemInput'] =>
  itemId && isItem
    ? { itemId }
    : {
        kind: 'labour',
        description: `${section} – ${name}${note ? `: ${note}` : ''}`.slice(0, longestDescription),
        unitPrice: 0,
      };

const isSame = (known: Schemas['LineItemInput'], line: Schemas['LineItemInput']) =>
  line.itemId ? known.itemId === line.itemId : known.description === line.description;

function mustBeFew(lines: unknown[], what: string): void {
  if (lines.length > mostJobLines)
    throw new Problem('rule_broken', `${what} can have ${mostJobLines} lines.`);
}

export async function addRecommendedLines(
  ctx: Context,
  inspectionId: string,
  asked: Schemas['RecommendedPoints'],
): Promise<JobDocument> {
  const inspection = await getInspection(ctx, inspectionId);
  const job = await getJob(ctx, inspection.job.id);
  if (!takesLines(job)) throw new Problem('job_locked', 'The job is closed, cancelled or invoiced.');
  const work = await recommendedWork(ctx, inspection, job, asked);
  const asLines = work.map(({ line }) => line);
  mustBeFew([...job.lineItems, ...asLines], 'A job');
  const lines = [...job.lineItems, ...(await fillLines(ctx, await getWorkshop(ctx), asLines))];
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
  mustBeFew(work, 'An estimate');
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
