import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collections } from '../src/collections.ts';
import type { Operation } from '../src/http/contract.ts';
import { newAdministrator, type TestAdministrator } from './administrators.ts';
import { startOwnTestApp, type TestApp, type TestWorkshop } from './app.ts';
import { contract } from './contract.ts';
import { type Ids, populate } from './fixture.ts';
import { bodyExamples, send } from './operations.ts';
import { snapshot, watchOver } from './snapshot.ts';

const { operations } = await contract;
const examples = await bodyExamples();
const platform = operations.filter(({ access }) => access === 'platform');
const tenants = operations.filter(({ access }) => typeof access === 'object');

let app: TestApp;
let victim: TestWorkshop;
let other: TestWorkshop;
let ids: Ids;
let others: Ids;
let root: TestAdministrator;
let acting: string;
let grantId: string;

beforeAll(async () => {
  app = await startOwnTestApp();
  victim = await app.workshop('Victim Motors');
  other = await app.workshop('Other Motors');
  ids = await populate(victim);
  others = await populate(other);
  root = await newAdministrator(app);
  grantId = (await other.owner.supportAccess.grant({ access: 'write', hours: 1 })).id;
  const reason = 'The walk of the tests.';
  acting = (await root.workbay.platform.startSupportSession(other.id, { reason })).accessToken;
  // What they do meanwhile would look like a change.
  await app.server.stopWorkers();
  await everything.check();
});
afterAll(() => app.close());

const call = (operation: Operation, credential: string | null, from: Ids) => {
  const values: Record<string, string> = from;
  const path = Object.fromEntries(
    operation.parameters
      .filter(({ in: place }) => place === 'path')
      .map(({ name }) => [name, values[name] ?? '']),
  );
  const query = Object.fromEntries(
    operation.parameters
      .filter(({ required, in: place }) => required && place === 'query')
      .map(({ name }) => [name, values[name] ?? '']),
  );
  const headers: Record<string, string> = credential ? { authorization: `Bearer ${credential}` } : {};
  return send(app.url, operation, { path, query, body: examples.get(operation.operationId) }, headers);
};

/** All that there is. */
const kept = collections.filter(({ name }) => !/signingKeys|idempotency/.test(name));
const everything = watchOver(() => snapshot(app.server.database.db, kept, {}));

const neutral = (text: string) =>
  text.replaceAll(/"instance":"[^"]*"/g, '"instance":""').replaceAll(/req_[0-9a-z]+/g, 'REQ');

describe('what administrators do', () => {
  it('there are such operations', () => expect(platform.length).toBeGreaterThan(15));

  it.each(platform)(
    '$operationId is for a workshop’s credential a path with nothing at it',
    async operation => {
      const credentials = [victim.apiKey, victim.accessToken, acting];
      for (const credential of credentials) {
        const nothing = await fetch(`${app.url}/v1/platform/no-such-thing`, {
          headers: { authorization: `Bearer ${credential}` },
        });
        const answer = await call(operation, credential, ids);
        expect(answer.status).toBe(404);
        expect(neutral(answer.text)).toBe(neutral(await nothing.text()));
      }
      expect((await call(operation, null, ids)).status).toBe(401);
      await everything.called(operation.operationId);
    },
  );

  it('changes nothing', () => everything.check());
});

describe('an administrator’s own session', () => {
  it.each(tenants)('does not open $operationId', async operation => {
    const answer = await call(operation, root.accessToken, ids);
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('opens no workshop');
  });
});

describe('support in one workshop', () => {
  const reads = tenants.filter(({ method }) => method === 'GET');

  it.each(reads)('$operationId shows nothing of another', async operation => {
    for (const from of [ids, others]) {
      const { text } = await call(operation, acting, from);
      expect(text).not.toContain('Victim Motors');
      expect(text).not.toContain(victim.id);
    }
  });

  it('opens nothing once its grant has ended', async () => {
    await other.owner.supportAccess.revoke(grantId);
    for (const operation of [...tenants, ...platform])
      expect((await call(operation, acting, others)).status, operation.operationId).toBe(401);
  });
});
