import { createHash, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { asCaller } from './pages.ts';

/** Stands in a form, so that a double tap on its button is one request. */
export const keyField = (): string => `<input type="hidden" name="key" value="${randomUUID()}">`;

export type Answer<T> = { status: number; body: T | null; code: string };

type Question = ReturnType<typeof asCaller> & {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  url: string;
  body?: object | undefined;
  /** Of the form that was sent; what it says differently is another request. */
  key?: string | null | undefined;
};

/** While the first tap is at work, the second waits for its answer. */
const waits = [100, 200, 400, 800, 1600, 3200];

/** Asks the API for a page. */
export async function askApi<T>(
  app: FastifyInstance,
  { method, url, body, key, remoteAddress, headers }: Question,
): Promise<Answer<T>> {
  const question = {
    method,
    url,
    remoteAddress,
    headers: {
      ...headers,
      ...(method === 'POST' ? { 'idempotency-key': key ? sameFor(key, url, body) : randomUUID() } : {}),
    },
    ...(body ? { payload: body } : {}),
  };
  let answer = await app.inject(question);
  const code = () => (answer.statusCode < 300 ? 'other' : (answer.json<{ code?: string }>().code ?? 'other'));
  for (const wait of waits) {
    if (code() !== 'idempotency_in_flight') break;
    await setTimeout(wait);
    answer = await app.inject(question);
  }
  const good = answer.statusCode < 300 && answer.payload;
  return { status: answer.statusCode, body: good ? answer.json<T>() : null, code: code() };
}

const sameFor = (...parts: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
