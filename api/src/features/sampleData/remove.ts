import type { components } from '@workbay/sdk/schema';
import { unbounded } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { deleteEstimate } from '../estimates/estimates.ts';
import { takeBack } from '../imports/takeBack.ts';
import { countFigures, noteSamples, takeTurn } from '../summary/figures.ts';
import { figuresOf } from '../summary/read.ts';
import { recordsOf, type SampleRecord } from './records.ts';
import { findSampleData } from './sampleData.ts';
import { type SampleDataDocument, sampleDataCollection } from './store.ts';

/** Takes out what is a sample still, by the rules of an import that is undone. */
export async function removeSampleData(ctx: Context): Promise<components['schemas']['SampleDataRemoval']> {
  const scope = { ...unbounded(ctx), quiet: true };
  await takeTurn(scope);
  const doc = await findSampleData(scope);
  if (!doc) throw new Problem('not_found');
  const contents = new Map(doc.made.map(({ id, content }) => [id, content]));
  const records = await recordsOf(scope, [...contents.keys()]);
  const changed = records.filter(({ id, content }) => content !== contents.get(id));
  const same = records.filter(({ id, content }) => content === contents.get(id));
  const free = same.filter(({ invoiceId }) => !invoiceId);
  for (const { id } of free.filter(({ kind }) => kind === 'estimate')) await deleteEstimate(scope, id);
  const stay = await takeBack(
    scope,
    free.map(({ id, version }, row) => ({ row, ids: [id], version })),
  );
  const inUse = same.filter(({ id, invoiceId }) => invoiceId || stay.has(id));
  await tenantCollection(scope, sampleDataCollection).deleteOne({ _id: doc._id });
  await noteSamples(scope, null);
  const kept = [...changed.map(keptAs('changed')), ...inUse.map(keptAs('in_use'))];
  if (kept.length === 0) await giveNumbersBack(ctx, doc);
  return { removed: records.length - kept.length, kept };
}

const keptAs =
  (reason: 'changed' | 'in_use') =>
  ({ id, kind, name }: SampleRecord) => ({ id, kind, name, reason });

/** Where nothing was numbered since, the first real job is the first by its number too. */
async function giveNumbersBack(ctx: Context, { made, lastNumbers }: SampleDataDocument): Promise<void> {
  const { numbers } = (await figuresOf(ctx)) ?? {};
  const of = (prefix: string) => made.filter(({ id }) => id.startsWith(`${prefix}_`)).length;
  if (numbers?.jobs === lastNumbers.jobs) await countFigures(ctx, { 'numbers.jobs': -of('job') });
  if (numbers?.estimates === lastNumbers.estimates)
    await countFigures(ctx, { 'numbers.estimates': -of('est') });
}
