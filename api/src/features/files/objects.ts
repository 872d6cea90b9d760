import type { components } from '@workbay/sdk/schema';
import type { FileStore, StoredObject } from '../../adapters/files/files.ts';
import type { Config } from '../../config.ts';
import type { Prepared } from './prepare.ts';
import { type FileType, purposes } from './purposes.ts';
import type { FileDocument, FileObject } from './store.ts';

export type FilesScope = { files: FileStore; config: Pick<Config, 'files'> };

const extensions: Record<FileType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

const windowMs = 15 * 60_000;
const year = 365 * 24 * 60 * 60;
const sixMonths = 182 * 24 * 60 * 60;

type Named = Pick<FileDocument, '_id' | 'tenantId' | 'purpose'>;

/** Where the bytes of an upload wait until they are looked at. */
export const uploadPrefix = ({ tenantId, _id }: Named) => `uploads/${tenantId}/${_id}/`;
export const uploadKey = (file: Named) => `${uploadPrefix(file)}upload`;

/** Each file has a folder of its own, so removing one can touch no other, whatever their contents have in common. */
export const objectPrefix = ({ tenantId, _id, purpose }: Named) =>
  `${purposes[purpose].open ? 'public' : 'private'}/${tenantId}/${_id}/`;

export const objectKey = (file: Named, { sha256, type }: Pick<FileObject, 'sha256' | 'type'>) =>
  `${objectPrefix(file)}${sha256}.${extensions[type]}`;

/** Everything of an owner, whatever the database knows of it. */
export async function removeFilesOf(files: FileStore, owner: string): Promise<void> {
  for (const folder of ['uploads', 'public', 'private']) await files.removeAll(`${folder}/${owner}/`);
}

/** The name tells the content, so whoever has it may keep it: pictures a year, documents half a year and for one reader. */
export function objectOf(file: FileDocument, prepared: Prepared): StoredObject {
  const { type, bytes } = prepared;
  const picture = type.startsWith('image/');
  const shared = purposes[file.purpose].open ? 'public' : 'private';
  return {
    key: objectKey(file, prepared),
    contentType: type,
    bytes,
    cacheControl: picture ? `${shared}, max-age=${year}, immutable` : `private, max-age=${sixMonths}`,
    contentDisposition: `${picture ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(file.name)}`,
  };
}

/** RFC 8187. */
const encoded = (name: string) =>
  encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The file as the API shows it, with addresses that stay the same for a quarter of an hour, so that browsers can cache. */
export async function toFile(
  { files, config }: FilesScope,
  doc: FileDocument,
): Promise<components['schemas']['StoredFile']> {
  const signedAt = new Date(Math.floor(Date.now() / windowMs) * windowMs);
  const expiresAt = new Date(signedAt.getTime() + 2 * windowMs);
  const cdn = purposes[doc.purpose].open ? config.files.cdnUrl : null;
  const urlOf = async (object: FileObject) => {
    const key = objectKey(doc, object);
    return cdn ? `${cdn}/${key}` : files.signDownload(key, signedAt, expiresAt);
  };
  const [original, ...rest] = doc.objects;
  const variants = rest.map(async object => ({
    name: object.name === 'large' ? ('large' as const) : ('small' as const),
    type: object.type,
    size: object.size,
    width: object.width ?? 0,
    height: object.height ?? 0,
    url: await urlOf(object),
  }));
  return {
    ...withoutAddresses(doc),
    url: original ? await urlOf(original) : null,
    urlExpiresAt: original && !cdn ? expiresAt.toISOString() : null,
    variants: await Promise.all(variants),
  };
}

/** The file as events show it: an address would have ended by the time it is read. */
export function withoutAddresses(doc: FileDocument): components['schemas']['StoredFile'] {
  const [original] = doc.objects;
  return {
    id: doc._id,
    purpose: doc.purpose,
    name: doc.name,
    status: doc.status === 'ready' ? 'ready' : 'pending',
    type: doc.type,
    size: doc.size,
    sha256: original?.sha256 ?? null,
    width: original?.width ?? null,
    height: original?.height ?? null,
    url: null,
    urlExpiresAt: null,
    variants: [],
    attachedTo: doc.attachedTo,
    uploadedBy: doc.uploadedBy,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
