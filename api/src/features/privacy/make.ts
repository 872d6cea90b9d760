import type { FileStore } from '../../adapters/files/files.ts';
import type { Config } from '../../config.ts';
import { toBytes } from '../../data/binary.ts';
import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { transaction } from '../../data/transaction.ts';
import { addBytes, addText, closeArchive, closeEntry, openEntry } from '../../documents/zip.ts';
import type { Authenticator } from '../../http/authenticator.ts';
import { personById } from '../auth/people.ts';
import { readyFiles } from '../files/files.ts';
import { objectKey } from '../files/objects.ts';
import { queueMail } from '../mails/mails.ts';
import { workshopNames } from '../workshops/workshops.ts';
import { exportChanged, isPersons } from './exports.ts';
import { bare, personPlan, type Section, workshopPlan } from './plan.ts';
import { type ExportDocument, exportPartsCollection, exportsCollection, type Progress } from './store.ts';

export type Parts = {
  database: Database;
  config: Config;
  files: FileStore;
  authenticator: Pick<Authenticator, 'forget'>;
};

/** Stands in `done` for the bytes of uploaded files. */
const contents = 'contents of files';
const reason = 'an export of all data';
const batch = 500;
const largestPart = 8 * 1024 * 1024;
const largestEntry = 1024 * 1024 * 1024;
export const leaseMs = 60_000;
const keptDays = 7;
const dayMs = 24 * 60 * 60_000;
const mostAttempts = 5;

/**
 * Makes an archive step by step. Each step is one transaction that stores its bytes and how far it came, if the export is
 * still this worker's: who dies in between has lost one step, and the one that ends it sends the one mail.
 */
export async function makeExport(parts: Parts, taken: ExportDocument): Promise<void> {
  let doc: ExportDocument | null = await begin(parts, taken);
  while (doc) doc = await step(parts, doc);
}

async function begin({ database }: Parts, doc: ExportDocument): Promise<ExportDocument | null> {
  const failed = doc.attempts >= mostAttempts;
  return platformCollection({ database }, exportsCollection, reason)
    .findOneAndUpdate(
      { _id: doc._id, lease: `${doc.lease}` },
      failed ? { $set: { status: 'failed' }, $unset: { dueAt: '', lease: '' } } : { $inc: { attempts: 1 } },
    )
    .then(found => {
      if (found && failed) exportChanged({ database, tenantId: null }, found);
      return failed ? null : found;
    });
}

/** The export as it is after one more step; null where it is complete, or somebody else's or nobody's by now. */
export async function step(parts: Parts, doc: ExportDocument): Promise<ExportDocument | null> {
  const progress = structuredClone(doc.progress);
  const sections = await planOf(parts, doc);
  if (!sections) return null;
  const section = sections.find(({ definition }) => !progress.done.includes(definition.name));
  if (section) return save(parts, doc, progress, await readOn(parts, section, progress), {});
  if (!progress.done.includes(contents))
    return save(parts, doc, progress, await addFile(parts, doc.tenantId, progress), {});
  await finish(parts, doc, progress);
  return null;
}

/** Null where the person is gone. */
async function planOf({ database }: Parts, doc: ExportDocument): Promise<Section[] | null> {
  if (!isPersons(doc)) return workshopPlan(doc.tenantId);
  const person = await personById({ database, tenantId: null }, doc.tenantId);
  return person && personPlan({ userId: person._id, email: person.email });
}

/** The next documents of a collection as bytes of the archive. */
async function readOn({ database }: Parts, section: Section, progress: Progress): Promise<Buffer> {
  const { definition, filter } = section;
  const { name } = definition;
  const { archive, after } = progress;
  const found = await platformCollection({ database }, definition, reason).find(
    { ...filter, ...(after ? { _id: { $gt: after } } : {}) },
    { sort: { _id: 1 }, limit: batch },
  );
  const ended = found.length < batch;
  const pieces: Buffer[] = [];
  if (after === null && found.length > 0) pieces.push(openEntry(archive, `${name}.ndjson`));
  if (found.length > 0) {
    if ((archive.entries.at(-1)?.size ?? 0) > largestEntry) {
      const number = archive.entries.filter(entry => entry.name.startsWith(`${name}.`)).length + 1;
      pieces.push(closeEntry(archive), openEntry(archive, `${name}.${number}.ndjson`));
    }
    pieces.push(await addText(archive, found.map(doc => `${JSON.stringify(bare(doc))}\n`).join('')));
  }
  progress.counts[name] = (progress.counts[name] ?? 0) + found.length;
  progress.after = found.at(-1)?._id ?? after;
  if (ended) {
    if (progress.after !== null) pieces.push(closeEntry(archive));
    progress.done.push(name);
    progress.after = null;
  }
  return Buffer.concat(pieces);
}

/** The bytes of the next uploaded file, under its name. */
async function addFile({ database, files }: Parts, owner: string, progress: Progress): Promise<Buffer> {
  const { archive, after } = progress;
  const [file] = await readyFiles({ database, tenantId: owner }, after, 1);
  const [original] = file?.objects ?? [];
  progress.after = file?._id ?? null;
  if (!file) progress.done.push(contents);
  const bytes = file && original && (await files.read(objectKey(file, original), original.size));
  if (!bytes) return Buffer.alloc(0);
  const name = file.name.replaceAll(/[/\\\p{Cc}]/gu, '_');
  return Buffer.concat([
    openEntry(archive, `files/${file._id}/${name}`),
    await addBytes(archive, bytes),
    closeEntry(archive),
  ]);
}

async function finish(parts: Parts, doc: ExportDocument, progress: Progress): Promise<void> {
  const { archive } = progress;
  const manifest = {
    of: doc.tenantId,
    askedForBy: doc.requestedBy,
    askedForAt: doc.createdAt,
    completedAt: new Date(),
    form: 'One JSON document a line, in a file for each kind. Secrets (password hashes, keys, tokens) are left out.',
    documents: progress.counts,
  };
  const bytes = Buffer.concat([
    openEntry(archive, 'manifest.json'),
    await addText(archive, `${JSON.stringify(manifest, null, 2)}\n`),
    closeEntry(archive),
    closeArchive(archive),
  ]);
  const readyAt = new Date();
  await save(parts, doc, progress, bytes, {
    status: 'ready',
    readyAt,
    size: archive.position,
    expiresAt: new Date(readyAt.getTime() + keptDays * dayMs),
  });
}

async function save(
  parts: Parts,
  doc: ExportDocument,
  progress: Progress,
  bytes: Buffer,
  change: Partial<ExportDocument>,
): Promise<ExportDocument | null> {
  const { database, config } = parts;
  return transaction({ database, config, tenantId: null }, async scope => {
    const numbers = Array.from({ length: Math.ceil(bytes.length / largestPart) }, (_, i) => i);
    const stored = { ...progress, parts: progress.parts + numbers.length };
    const ready = change.status === 'ready';
    const over = ready ? { $unset: { dueAt: '' as const, lease: '' as const } } : {};
    const now = new Date();
    const saved = await platformCollection(scope, exportsCollection, reason).findOneAndUpdate(
      { _id: doc._id, lease: `${doc.lease}` },
      {
        $set: {
          progress: stored,
          documents: Object.values(progress.counts).reduce((sum, count) => sum + count, 0),
          attempts: 0,
          updatedAt: now,
          ...(ready ? {} : { dueAt: new Date(now.getTime() + leaseMs) }),
          ...change,
        },
        ...over,
      },
    );
    if (!saved) return null;
    if (numbers.length > 0)
      await platformCollection(scope, exportPartsCollection, reason).insertMany(
        numbers.map(i => ({
          _id: `${doc._id}_${progress.parts + i}`,
          tenantId: doc.tenantId,
          createdAt: now,
          updatedAt: now,
          version: 1,
          exportId: doc._id,
          number: progress.parts + i,
          data: toBytes(bytes.subarray(i * largestPart, (i + 1) * largestPart)),
          expiresAt: new Date(doc.createdAt.getTime() + (keptDays + 2) * dayMs),
        })),
      );
    if (ready) await tell(scope, saved);
    exportChanged(scope, saved);
    return saved;
  });
}

async function tell(scope: Parameters<typeof queueMail>[0], doc: ExportDocument): Promise<void> {
  const person = await personById(scope, doc.requestedBy);
  if (!person) return;
  const own = isPersons(doc);
  const workshop = own ? null : (await workshopNames(scope, [doc.tenantId])).get(doc.tenantId);
  await queueMail(scope, {
    to: { email: person.email, name: person.name },
    language: person.language,
    content: {
      template: 'export_ready',
      name: person.name,
      workshopName: workshop?.name ?? null,
      link: `${scope.config.publicUrl}${own ? '/account' : '/data'}`,
      expiresOn: doc.expiresAt.toISOString().slice(0, 10),
    },
  });
}
