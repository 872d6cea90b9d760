import { ConnectionError } from '@workbay/sdk';

/** Not `crypto.randomUUID`: browsers have it on HTTPS pages alone. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');

export const isUnreachable = (error: unknown): boolean => error instanceof ConnectionError;
