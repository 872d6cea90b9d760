import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collections } from '../src/collections.ts';
import type { Operation, Schema } from '../src/http/contract.ts';
import { newAdministrator, type TestAdministrator } from './administrators.ts';
import { startOwnTestApp, type TestApp, type TestWorkshop } from './app.ts';
import { contract } from './contract.ts';
import { newCustomer, type TestCustomer } from './customers.ts';
import { type Ids, populate } from './fixture.ts';
import { bodyExamples } from './operations.ts';
import { snapshot, watchOver } from './snapshot.ts';

const { operations } = await contract;
const examples = await bodyExamples();
const withBody = operations.filter(({ body }) => body !== null);

let app: TestApp;
let shop: TestWorkshop;
let ids: Ids;
let administrator: TestAdministrator;
let customer: TestCustomer;

beforeAll(async () => {
  app = await startOwnTestApp();
  shop = await app.workshop();
  ids = await populate(shop);
  administrator = await newAdministrator(app);
  customer = await newCustomer(app);
  // What they do meanwhile would look like a change by bad input.
  await app.server.stopWorkers();
  await everything.check();
});
afterAll(() => app.close());

const schemaOf = (value: unknown): Schema =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** The first branch that is not null: a patch may clear what it can set. */
function plain(schema: Schema): Schema {
  const branches = Array.isArray(schema.oneOf) ? schema.oneOf.map(schemaOf) : [];
  return branches.find(({ type }) => type !== 'null') ?? schema;
}

const typesOf = (schema: Schema) => [plain(schema).type].flat().map(String);

/** Values that a schema does not allow, by what it says. */
function wrongValues(original: Schema): unknown[] {
  const schema = plain(original);
  const types = typesOf(schema);
  const values: unknown[] = [{ $gt: '' }, { $ne: null }];
  if (!types.includes('string')) values.push('text', '\u0000', '1e400');
  if (!types.includes('integer') && !types.includes('number')) values.push(7, -1, Number.MAX_VALUE);
  if (!types.includes('boolean')) values.push(true);
  if (!types.includes('array')) values.push([], [[[]]]);
  if (types.includes('integer')) values.push(1.5, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER);
  if (typeof schema.maxLength === 'number')
    values.push('x'.repeat(schema.maxLength + 1), '😀'.repeat(schema.maxLength + 1));
  if (typeof schema.minLength === 'number' && schema.minLength > 0) values.push('');
  if (schema.enum) values.push('no such value', 'constructor', '__proto__');
  if (schema.format ?? (schema.pattern && schema.pattern !== '\\S')) values.push('\u202e\ud800 not this');
  if (typeof schema.maxItems === 'number' && schema.maxItems <= 500)
    values.push(Array.from({ length: schema.maxItems + 1 }, (_, i) => `a${i}`));
  if (typeof schema.maximum === 'number') values.push(schema.maximum + 1);
  if (typeof schema.minimum === 'number') values.push(schema.minimum - 1);
  return types.includes('object')
    ? values.filter(value => typeof value !== 'object' || Array.isArray(value))
    : values;
}

type Bad = { what: string; pointer: string; body: unknown };

function badBodies(operation: Operation, example: Schema): Bad[] {
  const schema = schemaOf(operation.body);
  const bad: Bad[] = [];
  for (const [name, property] of Object.entries(schemaOf(schema.properties))) {
    for (const value of wrongValues(schemaOf(property))) {
      bad.push({
        what: `${name} = ${JSON.stringify(value).slice(0, 60)}`,
        pointer: `/body/${name}`,
        body: { ...example, [name]: value },
      });
    }
  }
  for (const name of Array.isArray(schema.required) ? schema.required.map(String) : []) {
    const { [name]: _left, ...rest } = example;
    bad.push({ what: `no ${name}`, pointer: `/body/${name}`, body: rest });
  }
  bad.push({ what: 'an extra property', pointer: '/body/$where', body: { ...example, $where: '1' } });
  bad.push({ what: 'tenantId', pointer: '/body/tenantId', body: { ...example, tenantId: 'wsh_1' } });
  for (const body of [null, [], 'text', 5]) bad.push({ what: JSON.stringify(body), pointer: '/body', body });
  return bad;
}

function pathOf(operation: Operation): string {
  const known: Record<string, string> = ids;
  return operation.path.replaceAll(/:(\w+)/g, (_, name) =>
    operation.operationId === 'invoices.update' ? ids.draftId : (known[name] ?? ''),
  );
}

const tokenFor = ({ access }: Operation, token: string) => {
  if (access === 'customer') return customer.token;
  return access === 'platform' ? administrator.accessToken : token;
};

async function post(operation: Operation, body: string, type = 'application/json') {
  const response = await fetch(`${app.url}${pathOf(operation)}`, {
    method: operation.method,
    headers: { authorization: `Bearer ${tokenFor(operation, shop.accessToken)}`, 'content-type': type },
    body,
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    problem: JSON.parse(await response.text()),
  };
}

const kept = collections.filter(({ name }) => !['idempotency', 'liveChanges'].includes(name));
const everything = watchOver(() => snapshot(app.server.database.db, kept, {}, { _id: 1, version: 1 }));

describe.each(withBody)('$operationId', operation => {
  it('names every fault of a bad body, and changes nothing', async () => {
    const example = examples.get(operation.operationId);
    expect(example, 'the contract has an example').toBeDefined();
    for (const { what, pointer, body } of badBodies(operation, example ?? {})) {
      const { status, type, problem } = await post(operation, JSON.stringify(body));
      const tooLarge = Buffer.byteLength(JSON.stringify(body)) > 1024 * 1024;
      expect(status, `${what}: ${JSON.stringify(problem)}`).toBe(tooLarge ? 413 : 400);
      if (tooLarge) continue;
      expect(type).toContain('application/problem+json');
      const pointers: string[] = problem.errors.map((fault: { pointer: string }) => fault.pointer);
      expect(
        pointers.some(found => found.startsWith(pointer)),
        `${what} → ${pointers.join(' ')}`,
      ).toBe(true);
    }
    await everything.called(operation.operationId);
  });

  it('refuses what is not JSON', async () => {
    for (const body of ['{', '{"a":', '', '{"a":1}}', 'nul', '{"__proto__":{"x":1}}']) {
      const { status, problem } = await post(operation, body);
      expect(status, body).toBe(400);
      expect(problem.code).toMatch(/^invalid_(json|request)$/);
    }
    expect((await post(operation, 'a=1', 'application/x-www-form-urlencoded')).problem.code).toBe(
      'unsupported_media_type',
    );
    expect((await post(operation, '<a/>', 'text/xml')).status).toBe(415);
    expect((await post(operation, JSON.stringify({ a: 'x'.repeat(1024 * 1024) }))).status).toBe(413);
  });
});

it('changes nothing', () => everything.check());

describe('query and path', () => {
  const lists = operations.filter(({ parameters }) => parameters.some(({ name }) => name === 'cursor'));

  it.each(lists)('$operationId refuses wrong queries', async operation => {
    const required = operation.parameters.filter(
      ({ in: where, required: must }) => where === 'query' && must,
    );
    const base = required.map(({ name }) => `${name}=whe_1`).join('&');
    for (const query of [
      'limit=0',
      'limit=101',
      'limit=x',
      'limit=1&limit=2',
      'cursor=nonsense',
      'nope=1',
      'limit[$gt]=1',
    ]) {
      const response = await fetch(`${app.url}${operation.path}?${base}&${query}`, {
        headers: { authorization: `Bearer ${tokenFor(operation, shop.apiKey)}` },
      });
      expect(response.status, query).toBe(400);
      const problem = JSON.parse(await response.text());
      expect(problem.errors[0].pointer).toMatch(/^\/query\//);
    }
  });

  it('answers an unknown path with a problem', async () => {
    const response = await fetch(`${app.url}/v1/nothing`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });
});
