import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startOwnTestApp, type TestApp, type TestWorkshop } from './app.ts';
import { contract } from './contract.ts';
import { type Ids, populate } from './fixture.ts';
import { bodyExamples, send, spans } from './operations.ts';

/** Who has not verified their address can look at everything that their role shows, and write nothing. */
const { operations } = await contract;
const examples = await bodyExamples();
const forUsers = operations.filter(({ access }) => typeof access === 'object');

/** What concerns the person's own account alone. */
const own =
  /^(auth|sessions|factors|profile|notifications)\.|^members\.leave$|^privacy\.(deleteAccount|exportMine)$|^sheets\.deleteExport$/;

let app: TestApp;
let shop: TestWorkshop;
let ids: Ids;
beforeAll(async () => {
  app = await startOwnTestApp();
  shop = await app.workshop();
  ids = await populate(shop);
  const unverified = { $set: { emailVerified: false } };
  await app.server.database.db.collection('users').updateMany({}, unverified, { comment });
  await app.server.database.db.collection('sessions').updateMany({}, unverified, { comment });
  const me = await shop.owner.auth.me();
  app.server.parts.authenticator.forget(me.user?.id ?? '');
});
afterAll(() => app.close());

const call = (operation: (typeof operations)[number]) => {
  const known: Record<string, string> = ids;
  const path = Object.fromEntries(
    operation.parameters
      .filter(({ in: where }) => where === 'path')
      .map(({ name }) => [name, known[name] ?? 'x']),
  );
  const query = Object.fromEntries(
    operation.parameters
      .filter(({ in: where, required }) => where === 'query' && required)
      .map(({ name }) => [name, spans[name] ?? known[name] ?? '']),
  );
  const headers = { authorization: `Bearer ${shop.accessToken}` };
  return send(app.url, operation, { path, query, body: examples.get(operation.operationId) }, headers);
};

describe('an unverified account', () => {
  it.each(forUsers.filter(({ method, operationId }) => method !== 'GET' && !own.test(operationId)))(
    'cannot $operationId',
    async operation => {
      const { status, text } = await call(operation);
      expect(status, text).toBe(403);
      expect(JSON.parse(text).code).toBe('email_unverified');
    },
  );

  it.each(
    forUsers.filter(
      ({ method, path, operationId }) => method === 'GET' && !path.includes(':') && !own.test(operationId),
    ),
  )('can $operationId', async operation => {
    const { status, text } = await call(operation);
    expect(text).not.toContain('email_unverified');
    expect(status).toBeLessThan(500);
  });
});
