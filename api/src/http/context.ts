import type { Readable } from 'node:stream';
import type { operations } from '@workbay/sdk/schema';
import type { FastifyBaseLogger } from 'fastify';
import type { Billing } from '../adapters/billing/billing.ts';
import type { FileStore } from '../adapters/files/files.ts';
import type { Config } from '../config.ts';
import type { DataScope } from '../data/scope.ts';
import type { Renderer } from '../documents/render.ts';
import type { Problem } from '../errors.ts';
import type { LiveEvents } from '../features/events/live.ts';
import type { Principal } from '../principal.ts';
import type { Authenticator } from './authenticator.ts';
import type { OpenAnswer } from './openAnswer.ts';

/** What a handler is given beside its request. A changing request runs in one transaction, which this scope joins. */
export type Context = DataScope & {
  config: Config;
  documents: Renderer;
  files: FileStore;
  /** Null where nothing is sold. */
  billing: Billing | null;
  authenticator: Authenticator;
  principal: Principal | null;
  /** Who holds the request's credential now; what is known of it is at most so old. Throws when it is no longer good. */
  recheck(maxAgeMs: number): Promise<Principal | null>;
  live: LiveEvents;
  requestId: string;
  /** What was asked for, without its query. */
  path: string;
  log: FastifyBaseLogger;
  /** The caller's address, for security records. */
  address: string;
  userAgent: string;
  cookies: Readonly<Record<string, string | undefined>>;
  /** From If-Match: the version that the caller wants to change. */
  ifMatch: number | null;
};

type Json<T> = T extends { content: { 'application/json': infer Body } } ? Body : never;
type Content<T> = T extends { content: infer Types }
  ? 'application/json' extends keyof Types
    ? Json<T>
    : Uint8Array | Readable | OpenAnswer
  : undefined;
type Part<Op extends keyof operations, Name extends 'path' | 'query' | 'header'> = NonNullable<
  operations[Op]['parameters'][Name]
>;
type Body<Op extends keyof operations> = operations[Op] extends { requestBody: infer Request }
  ? Json<Request>
  : undefined;

/** By their names in small letters, as they arrive. */
type HeadersOf<Op extends keyof operations> = {
  [Name in keyof Part<Op, 'header'> as Lowercase<Name & string>]: Part<Op, 'header'>[Name];
};

export type Request<Op extends keyof operations> = {
  path: Part<Op, 'path'>;
  query: Part<Op, 'query'>;
  header: HeadersOf<Op>;
  body: Body<Op>;
};

export type Headers = Record<string, string | string[]>;

type Success = 200 | 201 | 202 | 204 | 206 | 304;
type Responses<Op extends keyof operations> = operations[Op]['responses'];

/** One of the contract's success responses: its status, its body and, for a file, its content type. */
export type Reply<Op extends keyof operations> = {
  [Status in keyof Responses<Op> & Success]: { status: Status; headers?: Headers } & (Content<
    Responses<Op>[Status]
  > extends undefined
    ? { body?: undefined }
    : { body: Content<Responses<Op>[Status]> });
}[keyof Responses<Op> & Success];

/**
 * A thrown Problem rolls the transaction back. A returned one keeps what was written: a wrong code must count as a try.
 */
export type Handler<Op extends keyof operations> = (
  ctx: Context,
  request: Request<Op>,
) => Promise<Reply<Op> | Problem>;

export type OperationId = Exclude<keyof operations, `on.${string}`>;

/** Every operation's handler. A feature's routes are `{ 'jobs.list': async (ctx, { query }) => … } satisfies Partial<Handlers>`. */
export type Handlers = { [Op in OperationId]: Handler<Op> };
