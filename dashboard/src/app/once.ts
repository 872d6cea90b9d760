import { ConnectionError } from '@workbay/sdk';

/** Not `crypto.randomUUID`: browsers have it on HTTPS pages alone. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');

/** A bad network keeps silent for longer than one waits: for one try. */
export const patienceMs = 4000;

/**
 * What a change is sent with. What may wait for the network has a key, which is the same now and later, and with all its tries it is
 * kept for later after some 12 seconds of silence.
 */
export interface Once {
  /** Of who no longer wants it: what it has yet to send is not sent then. What is sent later has none. */
  signal?: AbortSignal;
  idempotencyKey?: string;
  timeoutMs?: number;
}

export const isUnreachable = (error: unknown): boolean => error instanceof ConnectionError;
