import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { emit } from '../events/events.ts';
import { namedTemplate } from '../inspectionTemplates/inspectionTemplates.ts';
import { getJob } from '../jobs/jobs.ts';
import { isFinal } from '../jobs/status.ts';
import { type InspectionDocument, inspectionsCollection, type Point } from './store.ts';

type Schemas = components['schemas'];
type Finding = NonNullable<Schemas['InspectionPatch']['points']>[number];

const inspections = (scope: DataScope) => tenantCollection(scope, inspectionsCollection);

export const pointsOf = ({ sections }: Pick<InspectionDocument, 'sections'>): Point[] =>
  sections.flatMap(({ points }) => points);

export async function listInspections(
  ctx: Context,
  jobId: string,
  { limit, after }: Paging,
): Promise<InspectionDocument[]> {
  await getJob(ctx, jobId);
  return inspections(ctx).find(
    { 'job.id': jobId, ...(after ? { _id: { $lt: after } } : {}) },
    { sort: { _id: -1 }, limit: limit + 1 },
  );
}

/** Throws `not_found` also for an inspection of a job that the caller does not see. */
export async function getInspection(scope: DataScope, inspectionId: string): Promise<InspectionDocument> {
  const inspection = await inspections(scope).findOne({ _id: inspectionId });
  if (!inspection) throw new Problem('not_found');
  await getJob(scope, inspection.job.id);
  return inspection;
}

/** What is shown to others: it changes no more. */
export async function getCompleted(scope: DataScope, inspectionId: string): Promise<InspectionDocument> {
  const inspection = await getInspection(scope, inspectionId);
  if (inspection.status !== 'completed') throw new Problem('inspection_not_completed');
  return inspection;
}

export async function beginInspection(
  ctx: Context,
  { jobId, templateId }: Schemas['InspectionInput'],
): Promise<InspectionDocument> {
  const job = await getJob(ctx, jobId);
  if (isFinal(job.status)) throw new Problem('job_locked', `The job is ${job.status}.`);
  const { name, sections } = await namedTemplate(ctx, templateId);
  let number = 0;
  const inspection = await inspections(ctx).insertOne({
    _id: newId('ins'),
    job: { id: job._id, number: job.number },
    name,
    status: 'open',
    sections: sections.map(section => ({
      name: section.name,
      points: section.points.map(point => ({ ...point, ...unchecked, number: ++number })),
    })),
    summary: null,
    startedBy: ctx.principal?.userId ?? null,
    completedAt: null,
    completedBy: null,
  });
  await tell(ctx, 'inspection.created', inspection);
  return inspection;
}

const unchecked = { result: null, note: null, photoFileIds: [], by: null, at: null };

/** Puts down what was found; what is not named stays as others may have found it meanwhile. */
export async function checkPoints(
  ctx: Context,
  inspectionId: string,
  { points = [], summary }: Schemas['InspectionPatch'],
): Promise<InspectionDocument> {
  const before = await openInspection(ctx, inspectionId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  await checkFindings(ctx, before, points);
  const found = new Map(points.map(point => [point.number, point]));
  const mark = { by: ctx.principal?.userId ?? null, at: nowOf(ctx) };
  const sections = before.sections.map(section => ({
    ...section,
    points: section.points.map(point => {
      const finding = found.get(point.number);
      return finding ? { ...point, ...changed(point, finding), ...mark } : point;
    }),
  }));
  const after = { ...before, sections, summary: summary === undefined ? before.summary : summary };
  const inspection = await inspections(ctx).replace(before, after);
  await tell(ctx, 'inspection.updated', inspection, before);
  return inspection;
}

const changed = (point: Point, { result, note, photoFileIds }: Finding) => ({
  result: result === undefined ? point.result : result,
  note: note === undefined ? point.note : note?.trim() || null,
  photoFileIds: photoFileIds ?? point.photoFileIds,
});

async function checkFindings(ctx: Context, inspection: InspectionDocument, points: Finding[]): Promise<void> {
  const known = new Map(pointsOf(inspection).map(point => [point.number, point]));
  const { photoFileIds } = await getJob(ctx, inspection.job.id);
  for (const [index, point] of points.entries()) {
    const at = `/body/points/${index}`;
    if (!known.delete(point.number))
      throw fault('unknown_reference', `${at}/number`, 'names no point, or one that is named twice');
    if (point.photoFileIds?.some(id => !photoFileIds.includes(id)))
      throw fault('unknown_reference', `${at}/photoFileIds`, 'names no photo of the job');
  }
}

export async function completeInspection(ctx: Context, inspectionId: string): Promise<InspectionDocument> {
  const before = await getInspection(ctx, inspectionId);
  if (before.status === 'completed') return before;
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  if (pointsOf(before).every(({ result }) => result === null))
    throw new Problem('rule_broken', 'No point is checked yet.');
  const inspection = await inspections(ctx).replace(before, {
    ...before,
    status: 'completed',
    completedAt: nowOf(ctx),
    completedBy: ctx.principal?.userId ?? null,
  });
  await tell(ctx, 'inspection.completed', inspection, before);
  return inspection;
}

export async function deleteInspection(ctx: Context, inspectionId: string): Promise<void> {
  const inspection = await openInspection(ctx, inspectionId);
  await inspections(ctx).deleteOne({ _id: inspectionId });
  await tell(ctx, 'inspection.deleted', inspection);
}

async function tell(
  ctx: Context,
  type: `inspection.${'created' | 'updated' | 'completed' | 'deleted'}`,
  inspection: InspectionDocument,
  before?: InspectionDocument,
): Promise<void> {
  const { assignedTo } = await getJob(ctx, inspection.job.id);
  await emit(ctx, type, toInspection(inspection), before && toInspection(before), { assignedTo });
}

async function openInspection(ctx: Context, inspectionId: string): Promise<InspectionDocument> {
  const inspection = await getInspection(ctx, inspectionId);
  if (inspection.status === 'completed') throw new Problem('inspection_completed');
  return inspection;
}

export function countsOf(inspection: Pick<InspectionDocument, 'sections'>): Schemas['InspectionCounts'] {
  const counts = { green: 0, amber: 0, red: 0, unchecked: 0 };
  for (const { result } of pointsOf(inspection)) counts[result ?? 'unchecked'] += 1;
  return counts;
}

export function toInspection(doc: InspectionDocument): Schemas['Inspection'] {
  const { _id, job, name, status, sections, summary, startedBy, completedBy, version } = doc;
  return {
    id: _id,
    job,
    name,
    status,
    sections: sections.map(section => ({
      name: section.name,
      points: section.points.map(point => ({ ...point, at: point.at?.toISOString() ?? null })),
    })),
    counts: countsOf(doc),
    summary,
    startedBy,
    completedAt: doc.completedAt?.toISOString() ?? null,
    completedBy,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version,
  };
}
