import { createHash } from 'node:crypto';
import { definePlatformCollection } from '../data/collections.ts';
import { platformCollection } from '../data/platformCollection.ts';
import type { Sealed } from '../data/seal.ts';
import { unlessTaken } from '../data/transaction.ts';
import { Problem } from '../errors.ts';
import type { Context, Headers } from './context.ts';
import { isOurCookie } from './cookies.ts';

/** An answer as it went out. */
export type Answer = { status: number; headers: Headers; payload: string | null };

type Remembered = { _id: string; requestHash: string; answer: Sealed; createdAt: Date };

export const idempotencyCollection = definePlatformCollection<Remembered>('idempotency', {
  audit: false,
  sealed: { answer: true },
  indexes: [{ key: { createdAt: 1 }, expireAfterSeconds: 24 * 60 * 60 }],
});

/** The request was answered before; its transaction must be rolled back. */
export class AlreadyAnswered extends Error {}

/** Names one request of one caller. A key counts within its credential, or within its operation for who has none. */
export type Ticket = { id: string; requestHash: string };

const hash = (...parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

export function ticketFor(
  key: string,
  operationId: string,
  ctx: Pick<Context, 'principal' | 'tenantId' | 'cookies'>,
  request: { url: string; body: unknown },
): Ticket {
  // What a cookie says is part of what is asked, also where the body is the same.
  const cookies = Object.entries(ctx.cookies).filter(([name]) => isOurCookie(name));
  return {
    id: hash(ctx.principal?.id ?? operationId, ctx.tenantId ?? '', key),
    requestHash: hash(
      operationId,
      request.url,
      JSON.stringify(request.body ?? null),
      JSON.stringify(cookies),
    ),
  };
}

const collection = (ctx: Pick<Context, 'database' | 'session'>) =>
  platformCollection(ctx, idempotencyCollection, 'answers by idempotency key');

/**
 * Stores the answer in the transaction of the change, so that either both exist or neither. Throws AlreadyAnswered when
 * the key was used before. Answers are sealed: some of them show a secret once.
 */
export async function remember(ctx: Context, ticket: Ticket, answer: Answer): Promise<void> {
  await unlessTaken(
    collection(ctx).insertOne({
      _id: ticket.id,
      requestHash: ticket.requestHash,
      answer: ctx.config.keys.seal(JSON.stringify(answer)),
      createdAt: new Date(),
    }),
    () => new AlreadyAnswered(),
  );
}

/** The first answer to this key, or null. Throws `idempotency_mismatch` when it was another request's. */
export async function recall(ctx: Context, ticket: Ticket): Promise<Answer | null> {
  const found = await collection({ database: ctx.database }).findOne({ _id: ticket.id });
  if (!found) return null;
  if (found.requestHash !== ticket.requestHash) throw new Problem('idempotency_mismatch');
  const { status, headers, payload }: Answer = JSON.parse(ctx.config.keys.unseal(found.answer));
  return { status, headers: { ...headers, 'Idempotency-Replayed': 'true' }, payload };
}
