import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../data/scope.ts';
import type { Context } from '../../http/context.ts';
import { filesByIds } from '../files/attach.ts';
import { toFile, withoutAddresses } from '../files/objects.ts';
import type { PaperDocument } from './store.ts';

type Schemas = components['schemas'];

/** As the API shows them: with where their files are read. */
export async function shownPapers(ctx: Context, docs: PaperDocument[]): Promise<Schemas['Paper'][]> {
  const found = await filesByIds(
    ctx,
    docs.flatMap(({ fileId }) => fileId ?? []),
  );
  const files = await Promise.all(found.map(file => toFile(ctx, file)));
  return docs.map(doc => toPaper(doc, files.find(({ id }) => id === doc.fileId) ?? null));
}

/** As events tell of it. */
export async function told(scope: DataScope, doc: PaperDocument): Promise<Schemas['Paper']> {
  const [file] = doc.fileId ? await filesByIds(scope, [doc.fileId]) : [];
  return toPaper(doc, file ? withoutAddresses(file) : null);
}

function toPaper(doc: PaperDocument, file: Schemas['StoredFile'] | null): Schemas['Paper'] {
  return {
    id: doc._id,
    customerId: doc.customer.id,
    vehicleId: doc.vehicle?.id ?? null,
    kind: doc.kind,
    name: doc.name,
    number: doc.number,
    expiresOn: doc.expiresOn,
    file,
    reminderId: doc.reminderId,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
