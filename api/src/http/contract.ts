import type { RateClass } from '../config.ts';
import type { Permission, PlatformPermission } from '../principal.ts';
import { bundledContract } from './bundled.ts';

export type Schema = { [keyword: string]: unknown };
export type Parameter = {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  schema: Schema;
  example?: string | number | boolean;
};
type Media = { schema?: Schema };

export type Operation = {
  operationId: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As Fastify writes it: `/v1/jobs/:jobId`. */
  path: string;
  /** Who may: anybody, a bearer with all of these permissions, the holder of a session's cookie, an administrator, or a customer. */
  access: 'public' | 'cookie' | 'platform' | 'customer' | { permissions: Permission[] };
  /** What an administrator needs for it. */
  platform: PlatformPermission[];
  rateClass: RateClass;
  /** Whether the user must have proved who they are a short while ago; a list limits it to bodies with one of these. */
  stepUp: boolean | string[];
  /** Not to be done in test mode. */
  liveOnly: boolean;
  parameters: Parameter[];
  /** Schema of the JSON body, where one is taken. */
  body: Schema | null;
  /** Schema of each status' JSON answer; null where it is empty or not JSON. */
  responses: Map<number, Schema | null>;
};

/** A type of event that webhooks carry, with the schema of what is sent. */
export type WebhookEvent = { name: string; description: string; schema: Schema };

/** The contract as one document, and its operations and webhooks with every $ref replaced by what it names. */
export type Contract = { document: Schema; operations: Operation[]; webhooks: WebhookEvent[] };

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
const rateClasses: readonly string[] = ['read', 'write', 'auth', 'export', 'link'] satisfies RateClass[];

/** The contract, bundled from openapi.yaml and its parts. */
export async function loadContract(): Promise<Contract> {
  const document = record(await bundledContract());
  return { document, operations: operationsOf(document), webhooks: webhooksOf(document) };
}

function isRecord(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function record(value: unknown): Schema {
  return isRecord(value) ? value : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * Gives each value with every $ref in it replaced by what it names, one object a $ref, however often it is named. The contract
 * has no recursive schema, which the depth check makes sure of.
 */
function dereferencer(document: Schema): (value: unknown) => unknown {
  const named = new Map<string, unknown>();
  function resolve(ref: string, depth: number): unknown {
    if (named.has(ref)) return named.get(ref);
    let target: unknown = document;
    for (const part of ref.replace(/^#\//, '').split('/')) {
      target = record(target)[part.replaceAll('~1', '/').replaceAll('~0', '~')];
    }
    if (target === undefined) throw new Error(`openapi.yaml: ${ref} names nothing`);
    const resolved = dereference(target, depth + 1);
    named.set(ref, resolved);
    return resolved;
  }
  function dereference(value: unknown, depth: number): unknown {
    if (depth > 40) throw new Error('openapi.yaml: a schema contains itself');
    if (Array.isArray(value)) return value.map(item => dereference(item, depth + 1));
    if (!isRecord(value)) return value;
    if (typeof value.$ref === 'string') return resolve(value.$ref, depth);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, dereference(item, depth + 1)]),
    );
  }
  return value => dereference(value, 0);
}

function operationsOf(document: Schema): Operation[] {
  const dereference = dereferencer(document);
  const operations: Operation[] = [];
  for (const [path, item] of Object.entries(record(document.paths))) {
    const pathItem = record(dereference(item));
    for (const method of methods) {
      if (isRecord(pathItem[method]))
        operations.push(readOperation(path, method, pathItem, pathItem[method]));
    }
  }
  return operations;
}

function webhooksOf(document: Schema): WebhookEvent[] {
  const dereference = dereferencer(document);
  return Object.entries(record(document.webhooks)).map(([name, item]) => {
    const { post } = record(dereference(item));
    const { summary, requestBody } = record(post);
    return { name, description: `${summary}.`, schema: record(jsonOf(requestBody)?.schema) };
  });
}

function readOperation(
  path: string,
  method: (typeof methods)[number],
  pathItem: Schema,
  operation: Schema,
): Operation {
  const operationId = String(operation.operationId);
  const isRateClass = (value: unknown): value is RateClass =>
    typeof value === 'string' && rateClasses.includes(value);
  const rateClass = operation['x-rate-limit'];
  if (!isRateClass(rateClass)) throw new Error(`openapi.yaml: ${operationId} names no x-rate-limit class`);

  return {
    operationId,
    method: upper[method],
    path: path.replaceAll(/\{(\w+)\}/g, ':$1'),
    access: readAccess(operationId, operation.security),
    platform: list(record(list(operation.security)[0]).administrator).filter(isPlatformPermission),
    rateClass,
    stepUp: readStepUp(operationId, operation['x-step-up']),
    liveOnly: operation['x-live-only'] === true,
    parameters: [...list(pathItem.parameters), ...list(operation.parameters)].filter(isParameter),
    body: jsonOf(operation.requestBody)?.schema ?? null,
    responses: new Map(
      Object.entries(record(operation.responses)).map(([status, response]) => [
        Number(status),
        jsonOf(response)?.schema ?? null,
      ]),
    ),
  };
}

const upper = { get: 'GET', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' } as const;

function jsonOf(holder: unknown): Media | null {
  const media = record(record(holder).content)['application/json'];
  return isRecord(media) && isRecord(media.schema) ? { schema: media.schema } : null;
}

function isParameter(value: unknown): value is Parameter {
  return isRecord(value) && typeof value.name === 'string' && isRecord(value.schema);
}

function readAccess(operationId: string, security: unknown): Operation['access'] {
  const requirement = list(security)[0];
  if (requirement === undefined) {
    if (!Array.isArray(security))
      throw new Error(`openapi.yaml: ${operationId} says nothing of its security`);
    return 'public';
  }
  if (!isRecord(requirement)) throw new Error(`openapi.yaml: ${operationId} has an odd security`);
  if ('refreshCookie' in requirement || 'administratorCookie' in requirement) return 'cookie';
  if ('administrator' in requirement) return 'platform';
  if ('customer' in requirement) return 'customer';
  return { permissions: list(requirement.bearer).filter(isPermission) };
}

function readStepUp(operationId: string, value: unknown): Operation['stepUp'] {
  if (value === undefined || value === true) return value === true;
  const names = list(value).filter(name => typeof name === 'string');
  if (names.length === 0) throw new Error(`openapi.yaml: ${operationId} has an odd x-step-up`);
  return names;
}

function isPlatformPermission(value: unknown): value is PlatformPermission {
  return typeof value === 'string' && value.startsWith('platform:');
}

// The contract's lint makes sure that each name is one of the Permission schema's.
function isPermission(value: unknown): value is Permission {
  return typeof value === 'string';
}
