import { subscribe } from 'node:diagnostics_channel';
import { ClientSession } from 'mongodb';

/**
 * Loaded before the API (`node --import`), ends the process as `kill -9` would at the so-manieth time that it comes to a
 * point: KILL_AT is `before ack:3`. So no product code knows of it.
 */
export const points = ['before commit', 'after commit', 'after send', 'before ack'] as const;
export type Point = (typeof points)[number];

const [at, times] = (process.env.KILL_AT ?? '').split(':');
let left = Number(times);

function reached(point: Point): void {
  if (point !== at) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
}

if (at) {
  const { commitTransaction } = ClientSession.prototype;
  ClientSession.prototype.commitTransaction = async function (...options) {
    reached('before commit');
    await commitTransaction.apply(this, options);
    reached('after commit');
  };
  // What the receiver has been sent, and what it has answered in full.
  subscribe('undici:request:bodySent', () => reached('after send'));
  subscribe('undici:request:trailers', () => reached('before ack'));
}
