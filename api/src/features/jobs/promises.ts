import { type Around, around } from '../../data/around.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type JobDocument, jobsCollection } from './store.ts';

export type PromisedJob = JobDocument & { promisedAt: Date };

const fields = ['number', 'status', 'customer', 'vehicle', 'promisedAt', 'updatedAt', 'version'];
const projection = Object.fromEntries(fields.map(field => [field, 1]));

/** The nearest of the jobs that are promised ahead and of those that were. */
export async function promisesAround(scope: DataScope, span: Around): Promise<PromisedJob[]> {
  const { userId } = span;
  const whose = userId ? { assignedTo: userId } : {};
  const hint = { tenantId: 1, ...(userId ? { assignedTo: 1 } : {}), promisedAt: 1, _id: 1 };
  const found = await around(
    (promisedAt, order, limit) =>
      tenantCollection(scope, jobsCollection).find(
        { ...whose, promisedAt },
        { sort: { promisedAt: order, _id: order }, limit, hint, projection },
      ),
    span,
  );
  return found.filter(isPromised);
}

const isPromised = (job: JobDocument): job is PromisedJob => job.promisedAt !== null;
