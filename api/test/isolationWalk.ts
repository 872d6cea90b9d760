import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collections } from '../src/collections.ts';
import type { Operation, Schema } from '../src/http/contract.ts';
import { startOwnTestApp, type TestApp, type TestWorkshop } from './app.ts';
import { contract } from './contract.ts';
import type { IdName, Ids } from './fixture.ts';
import { bodyExamples, type Call, send } from './operations.ts';
import type { Pair } from './pairs.ts';
import { snapshot, watchOver } from './snapshot.ts';

const { operations } = await contract;
const examples = await bodyExamples();

/**
 * Walks every operation of the contract with the credentials of one workshop and the ids of another: in the path, the query,
 * the body and the cursor. `make` says which two.
 */
export function walkIsolation(make: (app: TestApp) => Promise<Pair>): void {
  let app: TestApp;
  let victim: TestWorkshop;
  let stranger: TestWorkshop;
  let theirs: Ids;
  let own: Ids;
  const held = collections.filter(({ scope }) => scope === 'tenant');
  const whatTheyHave = watchOver(() => snapshot(app.server.database.db, held, { tenantId: victim.id }));

  beforeAll(async () => {
    app = await startOwnTestApp();
    ({ victim, stranger, theirs, own } = await make(app));
    // What they do meanwhile for the victim would look like the stranger's doing.
    await app.server.stopWorkers();
    await whatTheyHave.check();
  });
  afterAll(() => app.close());

  const isIdName = (name: string): name is IdName => name in theirs;
  const isIdLike = (name: string) =>
    /Id$|Ids$|^assignedTo$/.test(name) && !['verificationId', 'upiId'].includes(name);

  /** An id of the same kind that nobody has. */
  const nobodys = (id: string) => `${id.slice(0, id.indexOf('_'))}_01zzzzzzzzzzzzzzzzzzzzzzzz`;

  /** One owner in both modes: their person, their sessions and where they work are the same from both. */
  const isCommon = (id: string) =>
    victim.email === stranger.email &&
    (Object.values<string>(own).includes(id) ||
      [victim.id, theirs.sessionId, theirs.passkeyId, theirs.pushDeviceId, theirs.photoFileId].includes(id));
  const secretIds = () => Object.values(theirs).filter(id => !isCommon(id));

  /**
   * Where a cursor that is another workshop's id can stand in a list: among those of the kinds that it shows, or before or after
   * all of them, which is the same wherever it is. Of a list that shows nothing the kind is not known, so it gets every id.
   */
  function placesAmong(shown: string): Iterable<string> {
    const kindOf = (id: string) => id.slice(0, id.indexOf('_') + 1);
    const ids = Object.values<string>(theirs)
      .filter(id => id !== theirs.token)
      .sort();
    const kinds = new Set([...shown.matchAll(/"id":"([a-z]+_)/g)].map(([, kind]) => kind));
    const last = ids.length - 1;
    return new Set(
      ids.filter((id, index) => kinds.size === 0 || index === 0 || index === last || kinds.has(kindOf(id))),
    );
  }

  type Place = { where: 'path' | 'query' | 'body'; name: string };

  function placesOf(operation: Operation): Place[] {
    const parameters = operation.parameters
      .filter(parameter => (parameter.in === 'path' || parameter.in === 'query') && isIdLike(parameter.name))
      .map(({ in: where, name }) => ({
        where: where === 'path' ? ('path' as const) : ('query' as const),
        name,
      }));
    const properties = Object.keys(operation.body?.properties ?? {}).filter(isIdLike);
    return [...parameters, ...properties.map(name => ({ where: 'body' as const, name }))];
  }

  /** A call that would work with the stranger's own ids, with `id` in one place. */
  function callWith(operation: Operation, place: Place | null, id: string): Call {
    const valueFor = (where: Place['where'], name: string) => {
      if (place?.where === where && place.name === name) return id;
      if (!isIdName(name))
        throw new Error(`${operation.operationId}: the walk has no id for ${name}; add one to fixture.ts`);
      return own[name];
    };
    const path = Object.fromEntries(
      operation.parameters
        .filter(parameter => parameter.in === 'path')
        .map(({ name, example }) => [
          name,
          isIdName(name) || isIdLike(name) ? valueFor('path', name) : `${example}`,
        ]),
    );
    const query = Object.fromEntries(
      operation.parameters
        .filter(
          parameter => parameter.in === 'query' && (parameter.required || place?.name === parameter.name),
        )
        .map(({ name, example }) => [name, isIdLike(name) ? valueFor('query', name) : `${example}`]),
    );
    const example: Schema | undefined = examples.get(operation.operationId);
    let body: Schema | undefined;
    if (example) {
      body = Object.fromEntries(
        Object.entries(example).map(([name, value]) => [
          name,
          isIdLike(name) ? wrapped(name, valueFor('body', name)) : value,
        ]),
      );
      if (place?.where === 'body') body[place.name] = wrapped(place.name, id);
    }
    return { path, query, body };
  }

  const wrapped = (name: string, id: string) => (name === 'assignedTo' || name.endsWith('Ids') ? [id] : id);

  const neutral = (text: string, id: string) => text.replaceAll(id, 'ID').replaceAll(/req_[0-9a-z]+/g, 'REQ');

  describe.each(operations.filter(operation => placesOf(operation).length > 0))('$operationId', operation => {
    const credentials = () => [
      { authorization: `Bearer ${stranger.apiKey}` },
      { authorization: `Bearer ${stranger.accessToken}` },
    ];

    it.each(placesOf(operation))(
      "gives for another workshop's id in $where $name what it gives for nobody's",
      async place => {
        if (!isIdName(place.name))
          throw new Error(`the walk has no id for ${place.name}; add one to fixture.ts`);
        const id = theirs[place.name];
        if (isCommon(id)) return;
        let nothing = '';
        for (const headers of credentials()) {
          const foreign = await send(app.url, operation, callWith(operation, place, id), headers);
          const seen = `${foreign.status} ${neutral(foreign.text, id)}`;
          // What the other credential was told of nobody's id need not be asked again.
          if (seen !== nothing) {
            const missing = await send(app.url, operation, callWith(operation, place, nobodys(id)), headers);
            nothing = `${missing.status} ${neutral(missing.text, nobodys(id))}`;
          }
          expect(seen).toBe(nothing);
          if (place.where !== 'query') expect(foreign.status).toBeGreaterThanOrEqual(400);
        }
        await whatTheyHave.called(operation.operationId);
      },
    );
  });

  it('leaves the other workshop as it was', () => whatTheyHave.check());

  describe('what a stranger reads', () => {
    const reads = operations.filter(({ method, access }) => method === 'GET' && typeof access === 'object');

    it.each(reads)('$operationId shows nothing of another workshop', async operation => {
      const { text } = await send(app.url, operation, callWith(operation, null, ''), {
        authorization: `Bearer ${stranger.apiKey}`,
      });
      for (const id of secretIds()) expect(text).not.toContain(id);
      expect(text).not.toContain('Victim Motors');
    });

    it.each(reads.filter(({ parameters }) => parameters.some(({ name }) => name === 'cursor')))(
      "$operationId with another workshop's cursor shows nothing of it",
      async operation => {
        // A person's own record is of all that they do, in either mode.
        if (operation.operationId === 'audit.listMine' && victim.email === stranger.email) return;
        const headers = { authorization: `Bearer ${stranger.accessToken}` };
        const call = callWith(operation, null, '');
        const plain = await send(app.url, operation, call, headers);
        for (const id of placesAmong(plain.text)) {
          call.query.cursor = Buffer.from(id).toString('base64url');
          const { status, text } = await send(app.url, operation, call, headers);
          // What concerns people and the workshop itself is done in live mode alone.
          const refused = operation.liveOnly && stranger.id.startsWith('wst_') ? 409 : null;
          // This one's cursors name a day too.
          const otherwise = operation.operationId === 'reminders.list' ? 400 : 200;
          expect(status).toBe(refused ?? otherwise);
          for (const other of secretIds()) expect(text).not.toContain(other);
        }
      },
    );

    it('has no operation for who brings no credential, but the public ones', async () => {
      // The walk of two workshops has seen to it: nobody's mode is not known.
      if (victim.email === stranger.email) return;
      for (const operation of operations.filter(({ access }) => typeof access === 'object')) {
        const { status } = await send(app.url, operation, callWith(operation, null, ''), {});
        expect(status, operation.operationId).toBe(401);
      }
    });

    it('each permission is asked for: a key without it is refused', async () => {
      // The walk of two workshops has seen to it.
      if (victim.email === stranger.email) return;
      const { secret } = await stranger.owner.apiKeys.create({ name: 'one', permissions: ['workshop:read'] });
      for (const operation of operations) {
        if (typeof operation.access !== 'object' || operation.access.permissions.length === 0) continue;
        if (operation.access.permissions.join() === 'workshop:read') continue;
        const { status } = await send(app.url, operation, callWith(operation, null, ''), {
          authorization: `Bearer ${secret}`,
        });
        expect(status, operation.operationId).toBe(403);
      }
    });
  });
}
