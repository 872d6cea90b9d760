import { Binary } from 'mongodb';

/** Bytes as the driver reads them. */
export type Bytes = Binary;

export const toBytes = (bytes: Uint8Array): Bytes => new Binary(bytes);
