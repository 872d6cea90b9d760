import { Readable } from 'node:stream';
import fastJson from 'fast-json-stringify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Billing } from '../adapters/billing/billing.ts';
import type { FileStore } from '../adapters/files/files.ts';
import type { Config } from '../config.ts';
import type { Database } from '../data/connection.ts';
import { isTestTenant } from '../data/mode.ts';
import { transaction } from '../data/transaction.ts';
import type { Renderer } from '../documents/render.ts';
import { nothingHere, Problem, problemBody } from '../errors.ts';
import { recordRead, recordRefusal, recordRequest } from '../features/audit/write.ts';
import type { LiveEvents } from '../features/events/live.ts';
import { isReading } from '../features/workshops/standing.ts';
import type { Principal } from '../principal.ts';
import type { Authenticator } from './authenticator.ts';
import type { Context, Handlers, Headers } from './context.ts';
import type { Contract, Operation, Schema } from './contract.ts';
import { AlreadyAnswered, type Answer, recall, remember, type Ticket, ticketFor } from './idempotency.ts';
import { OpenAnswer } from './openAnswer.ts';
import type { RateLimits } from './rateLimit.ts';
import { needsStepUp, stepUpRequired } from './stepUp.ts';
import { strictHeaders } from './strictHeaders.ts';
import { requestValidator } from './validation.ts';

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null;
    operationId: string | null;
  }
}

/** Sees each answer before it is written; the tests check it against the contract. */
export type Observer = (operation: Operation, status: number, body: unknown) => void;

export type Parts = {
  config: Config;
  database: Database;
  documents: Renderer;
  files: FileStore;
  billing: Billing | null;
  authenticator: Authenticator;
  rateLimits: RateLimits;
  live: LiveEvents;
  observe?: Observer;
};

type AnyRequest = { path: unknown; query: unknown; header: unknown; body: unknown };
type AnyReply = { status: number; headers?: Headers; body?: unknown };
type AnyHandler = (ctx: Context, request: AnyRequest) => Promise<AnyReply | Problem>;

/** Gives each operation of the contract its handler and its route. Throws when they do not match one to one. */
export function bindContract(
  app: FastifyInstance,
  contract: Contract,
  features: Partial<Handlers>[],
  parts: Parts,
): void {
  const handlers = collect(features, contract.operations);
  app.decorateRequest('principal', null);
  app.decorateRequest('operationId', null);
  for (const operation of contract.operations) {
    const handler = handlers.get(operation.operationId);
    if (handler) bind(app, operation, handler, parts);
  }
}

function collect(features: Partial<Handlers>[], operations: Operation[]): Map<string, AnyHandler> {
  const handlers = new Map<string, AnyHandler>();
  const faults: string[] = [];
  const declared = new Set(operations.map(({ operationId }) => operationId));
  for (const [operationId, handler] of features.flatMap(feature => Object.entries(feature))) {
    if (handlers.has(operationId)) faults.push(`${operationId} has two handlers`);
    if (!declared.has(operationId)) faults.push(`${operationId} has a handler and is not in openapi.yaml`);
    // The contract's validation stands between: what arrives has the type that the handler names.
    handlers.set(operationId, handler as AnyHandler);
  }
  for (const operationId of declared) {
    if (!handlers.has(operationId)) faults.push(`${operationId} is in openapi.yaml and has no handler`);
  }
  if (declared.size !== operations.length) faults.push('an operationId stands twice in openapi.yaml');
  if (faults.length > 0) throw new Error(`The handlers do not match the contract:\n  ${faults.join('\n  ')}`);
  return handlers;
}

/** `oneOf: [X, null]` as a nullable X: the serializer would try each branch otherwise. */
function nullable(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(nullable);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy: Schema = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, nullable(value)]),
  );
  const [one, other] = Array.isArray(copy.oneOf) ? copy.oneOf : [];
  if (one && other?.type === 'null') return { ...one, type: [one.type, 'null'] };
  return copy;
}

/** Compiled by an operation's first request: all of them at the start would double its time and its memory. */
function lazily<T extends object>(make: (operation: Operation) => T): (operation: Operation) => T {
  const made = new WeakMap<Operation, T>();
  return operation => {
    const known = made.get(operation);
    if (known) return known;
    const value = make(operation);
    made.set(operation, value);
    return value;
  };
}

const validatorOf = lazily(requestValidator);
const stringifiersOf = lazily(serializers);

function serializers(operation: Operation): Map<number, (body: unknown) => string> {
  const result = new Map<number, (body: unknown) => string>();
  for (const [status, schema] of operation.responses) {
    const prepared = nullable(schema);
    if (status < 300 && prepared && typeof prepared === 'object') result.set(status, fastJson(prepared));
  }
  return result;
}

/** What is frozen is answered again, as it is kept: its text is made once. */
const texts = new WeakMap<object, string>();

function textOf(body: unknown, stringify: (body: unknown) => string): string {
  if (typeof body !== 'object' || body === null || !Object.isFrozen(body)) return stringify(body);
  const text = texts.get(body) ?? stringify(body);
  texts.set(body, text);
  return text;
}

function bind(app: FastifyInstance, operation: Operation, handler: AnyHandler, parts: Parts): void {
  const { config, authenticator, rateLimits } = parts;
  const inFlight = new Set<string>();
  const changes = operation.method !== 'GET';
  const takesKey = operation.parameters.some(({ name }) => name === 'Idempotency-Key');
  /** Whoever calls it is about to prove who they are; that it failed is worth a record. */
  const provesIdentity = operation.rateClass === 'auth' && operation.access === 'public';
  const headers = strictHeaders(config);

  async function admit(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    request.operationId = operation.operationId;
    reply.headers(headers);
    // What is somebody's stays in no cache, unless the operation says otherwise. What has the word alone, as secrets do, the
    // dashboard does not keep for when there is no network either (decision 23).
    if (operation.access !== 'public') reply.header('Cache-Control', 'private, no-store');
    try {
      request.principal = await principalOf(operation, request, authenticator);
      if (request.principal?.proved?.lacksFactor) await recheck(request);
      if (operation.access === 'cookie' || mayActByCookie(request)) requireOwnOrigin(request, config);
      requirePermission(operation, request.principal);
      if (operation.liveOnly && isTestTenant(request.principal?.tenantId ?? null))
        throw new Problem('live_only');
    } catch (refusal) {
      // Guessing credentials is counted by address, like everything without one.
      await rateLimits.take(operation.rateClass, null, request, reply);
      throw refusal;
    }
    await rateLimits.take(operation.rateClass, request.principal, request, reply);
  }

  /** Logging out, and the steps of a log-in at a provider, read a cookie without demanding one. */
  function mayActByCookie(request: FastifyRequest): boolean {
    return changes && operation.access === 'public' && request.headers.cookie !== undefined;
  }

  /** Another process may have seen in the meantime what the person has proved or set up. */
  async function recheck(request: FastifyRequest): Promise<void> {
    const { sessionId } = request.principal ?? {};
    if (sessionId) authenticator.forget(sessionId);
    request.principal = await principalOf(operation, request, authenticator);
  }

  async function requireStepUp(request: FastifyRequest): Promise<void> {
    if (!needsStepUp(operation, request.body, request.principal)) return;
    await recheck(request);
    if (needsStepUp(operation, request.body, request.principal)) throw stepUpRequired();
  }

  async function answer(ctx: Context, input: AnyRequest, ticket: Ticket | null): Promise<Answer> {
    const produced = await handler(ctx, input);
    const shaped = shape(produced, ctx);
    if (ticket) await remember(ctx, ticket, shaped);
    await recordRequest(ctx, operation.operationId, produced instanceof Problem ? produced : null);
    return shaped;
  }

  function shape(produced: AnyReply | Problem, ctx: Context): Answer {
    if (produced instanceof Problem) return problemAnswer(produced, ctx);
    const { status, headers = {}, body } = produced;
    if (!operation.responses.has(status))
      throw new Error(`${operation.operationId} answered ${status}, which the contract does not name`);
    parts.observe?.(operation, status, body);
    const stringify = stringifiersOf(operation).get(status);
    if (!stringify) return { status, headers, payload: null };
    return {
      status,
      headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' },
      payload: textOf(body, stringify),
    };
  }

  async function work(ctx: Context, input: AnyRequest, ticket: Ticket | null): Promise<Answer> {
    let subject: string | null = null;
    try {
      return await transaction(ctx, scope =>
        answer(scope, input, ticket).finally(() => {
          subject = scope.trail?.subject ?? null;
        }),
      );
    } catch (error) {
      if (provesIdentity && error instanceof Problem && error.status < 429)
        await recordRefusal(ctx, operation.operationId, error, subject);
      if (!ticket) throw error;
      if (error instanceof AlreadyAnswered || (error instanceof Problem && error.status < 500)) {
        const first = await recall(ctx, ticket);
        if (first) return first;
      }
      if (error instanceof AlreadyAnswered) throw new Problem('idempotency_in_flight');
      if (error instanceof Problem && error.status < 500 && !isOfTheMoment(error)) {
        const refusal = problemAnswer(error, ctx);
        await remember(ctx, ticket, refusal).catch(() => undefined);
      }
      throw error;
    }
  }

  async function workOnce(ctx: Context, input: AnyRequest, ticket: Ticket): Promise<Answer> {
    if (inFlight.has(ticket.id)) throw new Problem('idempotency_in_flight');
    inFlight.add(ticket.id);
    try {
      return await work(ctx, input, ticket);
    } finally {
      inFlight.delete(ticket.id);
    }
  }

  app.route({
    method: operation.method,
    url: operation.path,
    helmet: false,
    onRequest: admit,
    handler: async (request, reply) => {
      validatorOf(operation)({
        params: request.params,
        query: request.query,
        headers: request.headers,
        body: request.body,
      });
      await requireStepUp(request);
      const ctx = contextOf(request, parts);
      const { params: path, query, headers: header, body } = request;
      const input = { path, query, header, body };
      if (!changes) {
        const produced = await handler(ctx, input);
        if (watched(operation, ctx) && !(produced instanceof Problem))
          await recordRead(ctx, operation.operationId, strings(request.params));
        if (
          !(produced instanceof Problem) &&
          (produced.body instanceof Uint8Array ||
            produced.body instanceof Readable ||
            produced.body instanceof OpenAnswer)
        ) {
          const { body } = produced;
          parts.observe?.(operation, produced.status, body);
          if (body instanceof OpenAnswer) {
            body.begin(reply.code(produced.status).headers(produced.headers ?? {}));
            return reply;
          }
          // Also when nobody reads it: of a HEAD request the framework lets the body run on.
          if (body instanceof Readable) reply.raw.once('close', () => body.destroy());
          return reply
            .code(produced.status)
            .headers(produced.headers ?? {})
            .send(body);
        }
        return send(reply, shape(produced, ctx));
      }
      const key = request.headers['idempotency-key'];
      const ticket =
        takesKey && typeof key === 'string' ? ticketFor(key, operation.operationId, ctx, request) : null;
      return send(reply, ticket ? await workOnce(ctx, input, ticket) : await work(ctx, input, null));
    },
  });
}

function send(reply: FastifyReply, { status, headers, payload }: Answer) {
  return reply.code(status).headers(headers).send(payload);
}

function problemAnswer(problem: Problem, ctx: Pick<Context, 'requestId' | 'path'>): Answer {
  return {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8' },
    payload: JSON.stringify(problemBody(problem, ctx.requestId, ctx.path)),
  };
}

async function principalOf(operation: Operation, request: FastifyRequest, authenticator: Authenticator) {
  const { authorization } = request.headers;
  if (typeof operation.access === 'object' || ['platform', 'customer'].includes(operation.access)) {
    const principal = await authenticator.authenticate(authorization, request.ip);
    if (!principal)
      throw new Problem('unauthenticated', 'Send Authorization: Bearer with an API key or an access token.');
    return principal;
  }
  // A public operation serves whoever has an outdated credential too, and an administrator or a customer as anybody.
  const principal = authorization
    ? await authenticator.authenticate(authorization, request.ip).catch(() => null)
    : null;
  return principal?.platform || principal?.customer ? null : principal;
}

function requirePermission(operation: Operation, principal: Principal | null): void {
  if (operation.access === 'platform') requirePlatform(operation, principal);
  if (operation.access === 'customer' && !principal?.customer)
    throw new Problem('forbidden', 'This is for customers: log in by portal.signIn.');
  if (typeof operation.access !== 'object' || !principal) return;
  if (principal.customer) throw new Problem('forbidden', "A customer's session opens no workshop.");
  if (principal.platform) throw new Problem('forbidden', "An administrator's session opens no workshop.");
  if (principal.blocked !== null && operation.access.permissions.length > 0)
    throw new Problem('workshop_blocked', principal.blocked);
  if (principal.proved?.lacksFactor && operation.access.permissions.length > 0)
    throw new Problem('second_factor_required_by_workshop');
  if (principal.closing && !operation.access.permissions.every(isReading))
    throw new Problem('workshop_closed');
  const missing = operation.access.permissions.filter(permission => !principal.permissions.has(permission));
  if (missing.length > 0) throw new Problem('forbidden', `This needs the permission ${missing.join(', ')}.`);
  if (operation.method !== 'GET' && operation.access.permissions.length > 0 && !principal.emailVerified) {
    throw new Problem('email_unverified');
  }
}

/** Whether the read is one that an administrator has to answer for. */
function watched({ access, platform }: Operation, { principal }: Context): boolean {
  if (principal?.kind !== 'administrator') return false;
  return platform.length > 0 || (typeof access === 'object' && access.permissions.length > 0);
}

function strings(params: unknown): Record<string, string> {
  const entries = typeof params === 'object' && params !== null ? Object.entries(params) : [];
  return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string'));
}

/** Whoever is no administrator learns nothing: for them there is nothing at this path. */
function requirePlatform(operation: Operation, principal: Principal | null): void {
  if (!principal?.platform) throw nothingHere();
  const { platform } = principal;
  const missing = operation.platform.filter(permission => !platform.has(permission));
  if (missing.length === 0) return;
  if (principal.proved?.lacksFactor) throw new Problem('second_factor_required');
  throw new Problem('forbidden', `This needs the permission ${missing.join(', ')}.`);
}

/** What is refused now and not when the same is sent again after what it asks for: it is no answer to keep. */
const isOfTheMoment = ({ code, status }: Problem) => code === 'step_up_required' || status === 429;

/** A browser says where a request comes from; a cookie must not work from somebody else's page. */
function requireOwnOrigin(request: FastifyRequest, config: Config): void {
  const { origin, host } = request.headers;
  if (!origin || origin === new URL(config.publicUrl).origin || config.allowedOrigins.includes(origin))
    return;
  if (config.embedded && origin === `http://${host}`) return;
  throw new Problem('forbidden', 'This origin may not use the session cookie.');
}

function contextOf(
  request: FastifyRequest,
  { config, database, documents, files, billing, authenticator, live }: Parts,
): Context {
  const { 'if-match': ifMatch, authorization } = request.headers;
  const { ip } = request;
  return {
    config,
    database,
    documents,
    files,
    billing,
    authenticator,
    principal: request.principal,
    recheck: maxAgeMs => authenticator.authenticate(authorization, ip, maxAgeMs),
    live,
    tenantId: request.principal?.tenantId ?? null,
    onlyJobsOf: request.principal?.visibleJobs === 'assigned' ? request.principal.userId : null,
    requestId: request.id,
    path: pathOf(request.url),
    log: request.log,
    address: ip,
    userAgent: request.headers['user-agent'] ?? '',
    cookies: request.cookies,
    ifMatch:
      ifMatch === undefined || ifMatch === '*' ? null : Number(/^"(\d{1,9})"$/.exec(ifMatch)?.[1] ?? 0),
  };
}

export function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? url;
}
