import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { emit } from '../events/events.ts';
import { entitled } from '../subscriptions/entitled.ts';
import { objectOf, uploadKey, withoutAddresses } from './objects.ts';
import { prepare } from './prepare.ts';
import { type FilePurpose, ownerFor, purposes } from './purposes.ts';
import { countStorage, storageOf } from './storage.ts';
import { type FileDocument, type FileObject, filesCollection } from './store.ts';
import { oneAtATime } from './turn.ts';

const minute = 60_000;
/** A form is honoured this long, */
const uploadMs = 15 * minute;
/** an upload can be completed this long, */
const completeMs = 60 * minute;
/** and is cleaned away after this. The gap is longer than any request takes, so the cleaner meets no completion. */
export const keptPendingMs = 120 * minute;
const keptUnusedMs = 24 * 60 * minute;

export const filesOf = (scope: DataScope, owner: string) =>
  tenantCollection({ ...scope, tenantId: owner }, filesCollection);

type Input = components['schemas']['FileInput'];

export function createFile(ctx: Context, input: Input) {
  if (input.purpose === 'review_photo')
    throw fault('rule_broken', '/body/purpose', 'is for who holds the link to a review', 'not_one_of');
  const owner = ownerFor(ctx.principal, input.purpose, 'write');
  return announceFile(ctx, owner, input, ctx.principal?.userId ?? null);
}

/** A file to be, of whoever the caller knows may upload it. */
export async function announceFile(ctx: Context, owner: string, input: Input, uploadedBy: string | null) {
  const { purpose, name, type, size } = input;
  const { types, most } = purposes[purpose];
  if (!types.includes(type))
    throw fault('rule_broken', '/body/type', `must be one of ${types.join(', ')}`, 'bad_picture');
  if (size > most)
    throw fault('rule_broken', '/body/size', `must be ${most} or less`, 'file_too_large', {
      limit: `${most / 1024 ** 2} MiB`,
    });
  await mustHaveRoom(ctx, owner, purpose, size);
  const now = Date.now();
  const uploadExpiresAt = new Date(now + uploadMs);
  const file = await filesOf(ctx, owner).insertOne({
    _id: newId('file'),
    purpose,
    name: name.trim(),
    status: 'pending',
    type,
    size,
    uploadExpiresAt,
    uploadedBy,
    objects: [],
    attachedTo: null,
    dueAt: new Date(now + keptPendingMs),
  });
  const form = await ctx.files.signUpload({
    key: uploadKey(file),
    contentType: type,
    size,
    expiresAt: uploadExpiresAt,
  });
  return { file, upload: { ...form, expiresAt: uploadExpiresAt.toISOString() } };
}

/** A person's own files are no matter of the plan, and neither is what customers show beside their reviews. */
async function mustHaveRoom(ctx: Context, owner: string, purpose: FilePurpose, bytes: number): Promise<void> {
  if (owner === ctx.tenantId && purpose !== 'review_photo')
    await entitled(ctx, 'storage_bytes', (await storageOf(ctx)).bytes, bytes);
}

/** A file of the caller's workshop or of the caller. Throws `not_found`, and `forbidden` where only the permission is missing. */
export async function getFile(
  ctx: Context,
  fileId: string,
  access: 'read' | 'write' = 'read',
): Promise<FileDocument> {
  for (const owner of [ctx.tenantId, ctx.principal?.userId]) {
    const file = owner ? await filesOf(ctx, owner).findOne({ _id: fileId }) : null;
    if (!file || file.status === 'deleted') continue;
    ownerFor(ctx.principal, file.purpose, access);
    return file;
  }
  throw new Problem('not_found');
}

/** A file of an owner that this uploader has announced. Throws `not_found`. */
export async function uploadOf(
  scope: DataScope,
  owner: string,
  fileId: string,
  uploadedBy: string,
): Promise<FileDocument> {
  const file = await filesOf(scope, owner).findOne({ _id: fileId, uploadedBy });
  if (!file || file.status === 'deleted') throw new Problem('not_found');
  return file;
}

export async function listDocuments(
  ctx: Context,
  purpose: FilePurpose,
  { limit, after }: Paging,
): Promise<FileDocument[]> {
  const owner = ownerFor(ctx.principal, purpose, 'read');
  const filter = { purpose, status: 'ready' as const, ...(after ? { _id: { $lt: after } } : {}) };
  return filesOf(ctx, owner).find(filter, { sort: { _id: -1 }, limit: limit + 1 });
}

/**
 * Looks at what was uploaded and keeps what was made of it. The store is written before the database and under names that
 * tell the content: a process that dies on the way leaves a pending file, and whoever asks again gets the same.
 */
export async function completeFile(
  ctx: Context,
  fileId: string,
  find = (within: Context) => getFile(within, fileId, 'write'),
): Promise<FileDocument> {
  // Outside the transaction, which must not stay open while a picture is worked on.
  const outside = { ...ctx, session: undefined };
  const { before, objects } = await oneAtATime(async () => {
    const found = await find(outside);
    return { before: found, objects: found.status === 'ready' ? [] : await store(ctx, found) };
  });
  if (before.status === 'ready') return before;
  const [original] = objects;
  if (!original) throw new Error('nothing was made of the upload');
  const { attached } = purposes[before.purpose];
  const file = await filesOf(ctx, before.tenantId).findOneAndUpdate(
    { _id: fileId, status: 'pending' },
    {
      $set: {
        status: 'ready',
        objects,
        type: original.type,
        size: original.size,
        updatedAt: new Date(),
        dueAt: attached ? new Date(Date.now() + keptUnusedMs) : before.uploadExpiresAt,
      },
      $inc: { version: 1 },
    },
  );
  if (!file) return find(ctx);
  await mustHaveRoom(
    ctx,
    file.tenantId,
    file.purpose,
    objects.reduce((sum, part) => sum + part.size, 0),
  );
  await countStorage(ctx, file, 1);
  await tell(ctx, 'file.completed', file, before);
  return file;
}

async function store(ctx: Context, file: FileDocument): Promise<FileObject[]> {
  if (file.createdAt.getTime() + completeMs < Date.now()) throw new Problem('upload_expired');
  const bytes = await ctx.files.read(uploadKey(file), file.size);
  if (!bytes) throw new Problem('not_uploaded');
  const prepared = await prepare(bytes, file.purpose, file.type);
  for (const part of prepared) await ctx.files.put(objectOf(file, part));
  return prepared.map(({ bytes: _, ...object }) => object);
}

export async function deleteFile(ctx: Context, fileId: string): Promise<void> {
  const file = await getFile(ctx, fileId, 'write');
  if (file.attachedTo) throw new Problem('file_in_use', `It is in use by ${file.attachedTo}.`);
  await dropFile(ctx, file);
}

/** From now on there is no such file; the cleaner removes its objects. */
export async function dropFile(scope: DataScope, file: FileDocument): Promise<void> {
  const gone = await filesOf(scope, file.tenantId).updateOne(
    { _id: file._id, status: file.status, attachedTo: file.attachedTo },
    {
      // Its name can tell whose it was.
      $set: { status: 'deleted', name: '', attachedTo: null, dueAt: new Date(), updatedAt: new Date() },
      $inc: { version: 1 },
    },
  );
  if (gone === 0 || file.status !== 'ready') return;
  await countStorage(scope, file, -1);
  await tell(scope, 'file.deleted', file);
}

/** A person's own files are nobody else's business. */
async function tell(
  scope: DataScope,
  type: 'file.completed' | 'file.deleted',
  file: FileDocument,
  before?: FileDocument,
): Promise<void> {
  if (!purposes[file.purpose].workshop) return;
  const owner = { ...scope, tenantId: file.tenantId };
  await emit(owner, type, withoutAddresses(file), before && withoutAddresses(before));
}

/** An owner's files that are there for good, oldest first. */
export function readyFiles(scope: DataScope, after: string | null, limit: number): Promise<FileDocument[]> {
  return tenantCollection(scope, filesCollection).find(
    { status: 'ready', ...(after ? { _id: { $gt: after } } : {}) },
    { sort: { _id: 1 }, limit },
  );
}
