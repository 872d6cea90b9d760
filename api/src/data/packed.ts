import { BSON } from 'mongodb';

/**
 * Documents as the database sent them, of which each is decoded when it is asked for: a page of them all at once outlives the
 * collector's young generation, and costs as much again.
 */
export type Packed<T> = { readonly length: number; at(index: number): T };

/** Each of `sent` is one document in BSON. */
export const packed = <T>(sent: Uint8Array[]): Packed<T> => ({
  length: sent.length,
  at(index) {
    const bytes = sent[index];
    if (!bytes) throw new RangeError(`there is no document ${index} of ${sent.length}`);
    return BSON.deserialize(bytes) as T;
  },
});
