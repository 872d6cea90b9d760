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
import { knowsAll, nextPiece } from '../sheets/piece.ts';
import { workshopNames } from '../workshops/workshops.ts';
import { exportChanged, isPersons } from './exports.ts';
import { bare, personPlan, type Section, workshopPlan } from './plan.ts';
import {
  dueFieldOf,
  type ExportDocument,
  exportPartsCollection,
  exportsCollection,
  type Progress,
  type SheetAsked,
} from './store.ts';

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
export async function makeExport(
  parts: Parts,
  taken: ExportDocument,
  mayGoOn: () => boolean = () => true,
): Promise<void> {
  let doc: ExportDocument | null = await begin(parts, taken);
  while (doc && mayGoOn()) doc = await step(parts, doc);
  // Another process need not wait for the end of the lease.
  if (doc)
    await platformCollection(parts, exportsCollection, reason).updateOne(
      { _id: doc._id, lease: `${doc.lease}` },
      { $set: { [dueFieldOf(doc)]: new Date(), attempts: 0 } },
    );
}

const queued = { dueAt: '', sheetDueAt: '', narrowedDueAt: '', lease: '' } as const;

async function begin(parts: Parts, doc: ExportDocument): Promise<ExportDocument | null> {
  // A filter of a later version: who knows it takes it when this lease ends.
  if (doc.sheet && !knowsAll(doc.sheet)) return null;
  if (doc.attempts >= mostAttempts) return fail(parts, doc);
  return platformCollection(parts, exportsCollection, reason).findOneAndUpdate(
    { _id: doc._id, lease: `${doc.lease}` },
    { $inc: { attempts: 1 } },
  );
}

/** It is not made: who asked is gone, or may not see it any more; or it never got further. */
async function fail(parts: Parts, doc: ExportDocument): Promise<null> {
  const failed = await platformCollection(parts, exportsCollection, reason).findOneAndUpdate(
    { _id: doc._id, lease: `${doc.lease}` },
    { $set: { status: 'failed' }, $unset: queued },
  );
  if (failed) exportChanged({ ...parts, tenantId: null }, failed);
  return null;
}

/** The export as it is after one more step; null where it is complete, or somebody else's or nobody's by now. */
export async function step(parts: Parts, doc: ExportDocument): Promise<ExportDocument | null> {
  const progress = structuredClone(doc.progress);
  if (doc.sheet) return sheetStep(parts, doc, doc.sheet, progress);
  const sections = await planOf(parts, doc);
  if (!sections) return null;
  const section = sections.find(({ definition }) => !progress.done.includes(definition.name));
  if (section) return save(parts, doc, progress, await readOn(parts, section, progress), {});
  if (!progress.done.includes(contents))
    return save(parts, doc, progress, await addFile(parts, doc.tenantId, progress), {});
  await finish(parts, doc, progress);
  return null;
}

async function sheetStep(
  parts: Parts,
  doc: ExportDocument,
  sheet: SheetAsked,
  progress: Progress,
): Promise<ExportDocument | null> {
  const { database } = parts;
  const piece = await nextPiece({ database, tenantId: doc.tenantId }, sheet, progress);
  if (piece && !piece.ended) return save(parts, doc, progress, piece.bytes, {});
  if (!piece) return fail(parts, doc);
  await save(parts, doc, progress, piece.bytes, ready(progress));
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
  await save(parts, doc, progress, bytes, ready(progress));
}

function ready({ archive }: Progress): Partial<ExportDocument> {
  const readyAt = new Date();
  return {
    status: 'ready',
    readyAt,
    size: archive.position,
    expiresAt: new Date(readyAt.getTime() + keptDays * dayMs),
  };
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
    const isReady = change.status === 'ready';
    const now = new Date();
    const saved = await platformCollection(scope, exportsCollection, reason).findOneAndUpdate(
      { _id: doc._id, lease: `${doc.lease}` },
      {
        $set: {
          progress: stored,
          documents: Object.values(progress.counts).reduce((sum, count) => sum + count, 0),
          attempts: 0,
          updatedAt: now,
          ...(isReady ? {} : { [dueFieldOf(doc)]: new Date(now.getTime() + leaseMs) }),
          ...change,
        },
        ...(isReady ? { $unset: queued } : {}),
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
          offset: progress.archive.position - bytes.length + i * largestPart,
          data: toBytes(bytes.subarray(i * largestPart, (i + 1) * largestPart)),
          expiresAt: new Date(doc.createdAt.getTime() + (keptDays + 2) * dayMs),
        })),
      );
    if (isReady) await tell(scope, saved);
    exportChanged(scope, saved);
    return saved;
  });
}

async function tell(scope: Parameters<typeof queueMail>[0], doc: ExportDocument): Promise<void> {
  const person = await personById(scope, doc.requestedBy);
  if (!person) return;
  const { sheet } = doc;
  const own = isPersons(doc);
  const workshop = own ? null : (await workshopNames(scope, [doc.tenantId])).get(doc.tenantId);
  const expiresOn = doc.expiresAt.toISOString().slice(0, 10);
  await queueMail(scope, {
    to: { email: person.email, name: person.name },
    language: person.language,
    content: sheet
      ? {
          template: 'sheet_ready',
          name: person.name,
          workshopName: workshop?.name ?? '',
          list: sheet.list,
          rows: doc.documents,
          link: `${scope.config.publicUrl}/exports`,
          expiresOn,
        }
      : {
          template: 'export_ready',
          name: person.name,
          workshopName: workshop?.name ?? null,
          link: `${scope.config.publicUrl}${own ? '/account' : '/data'}`,
          expiresOn,
        },
  });
}
