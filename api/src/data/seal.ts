import { Buffer } from 'node:buffer';
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

declare const sealed: unique symbol;

/**
 * What `seal` made, in base64. A document's field that holds one has this type, and so stands in its collection's list of
 * sealed fields: only such a field can be opened again, and all of them are sealed anew when the secret key changes.
 */
export type Sealed = string & { readonly [sealed]: true };

export type Keys = {
  /** Encrypts what must be read again. */
  seal(plain: string): Sealed;
  /** Decrypts it. Throws if a byte of it changed or it was sealed by a key that is not known. */
  unseal(text: Sealed): string;
  /** Keyed hash of a code or token, so that a stolen database gives nothing to guess against. */
  hash(purpose: string, value: string): string;
};

/** Twelve bytes of nonce and sixteen of tag. */
const least = 28;

/** Whether it has the shape of one, for what comes from outside. */
export const isSealed = (text: string): text is Sealed => Buffer.from(text, 'base64').length >= least;

/** Encrypts with AES-256-GCM. */
export function seal(key: Uint8Array, plain: string): Sealed {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const encrypted = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  const text = Buffer.concat([nonce, cipher.getAuthTag(), encrypted]).toString('base64');
  if (!isSealed(text)) throw new Error('nothing was sealed');
  return text;
}

/** Decrypts what `seal` made; null if a byte of it changed or the key is another. */
export function unseal(key: Uint8Array, text: Sealed): string | null {
  const bytes = Buffer.from(text, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, least));
  const plain = decipher.update(bytes.subarray(least));
  try {
    return Buffer.concat([plain, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** Keyed hash of a code or token, so that a stolen database gives nothing to guess against. */
export function keyedHash(key: Uint8Array, purpose: string, value: string): string {
  return createHmac('sha256', key).update(`${purpose}:${value}`).digest('base64url');
}

type Found = { at: string; text: Sealed };

/** The sealed texts at a path, each with its own place where arrays are on the way. */
export function sealedAt(value: unknown, path: string[], at = ''): Found[] {
  const below = (name: string) => (at ? `${at}.${name}` : name);
  if (Array.isArray(value)) return value.flatMap((item, index) => sealedAt(item, path, below(`${index}`)));
  const [name, ...rest] = path;
  if (name === undefined) return typeof value === 'string' && isSealed(value) ? [{ at, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).find(([key]) => key === name)?.[1];
  return sealedAt(inner, rest, below(name));
}
