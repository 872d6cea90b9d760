/** What a browser needs to put one object into the store: a form, sent as multipart/form-data with the file last. */
export type SignedUpload = { url: string; fields: Record<string, string> };

export type StoredObject = {
  key: string;
  contentType: string;
  bytes: Uint8Array;
  cacheControl: string;
  contentDisposition: string;
};

/**
 * Where files lie. Keys are ours: letters, digits, `.`, `_`, `-` and `/`. What must not be read by everybody is read by
 * addresses that this store signs.
 */
export type FileStore = {
  /** Allows one upload to `key`: of exactly this type and size, until `expiresAt`. The store itself refuses any other. */
  signUpload(upload: {
    key: string;
    contentType: string;
    size: number;
    expiresAt: Date;
  }): Promise<SignedUpload>;
  /** An address that gives the object until `expiresAt`. The same arguments give the same address, so that browsers can cache. */
  signDownload(key: string, signedAt: Date, expiresAt: Date): Promise<string>;
  /** The object's bytes; null where there is none or it is larger than `most`. */
  read(key: string, most: number): Promise<Uint8Array | null>;
  put(object: StoredObject): Promise<void>;
  /** Removes every object whose key begins with `prefix`, which ends with a slash; none is well too. */
  removeAll(prefix: string): Promise<void>;
};

/** Keys are made by us; this stops a mistake from leaving the store's folder. */
export function checkKey(key: string): string {
  const parts = key.split('/');
  if (!parts.every(part => /^[\w-][\w.-]*$/.test(part))) throw new Error('not a key of ours');
  return key;
}
