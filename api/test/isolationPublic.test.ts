import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collections } from '../src/collections.ts';
import type { Operation, Parameter, Schema } from '../src/http/contract.ts';
import { newAdministrator, type TestAdministrator } from './administrators.ts';
import { startOwnTestApp, type TestApp, type TestWorkshop } from './app.ts';
import { contract } from './contract.ts';
import { newCustomer, type TestCustomer } from './customers.ts';
import { type Ids, populate } from './fixture.ts';
import { bodyExamples, type Call, send } from './operations.ts';
import { testTwin } from './pairs.ts';
import { snapshot, watchOver } from './snapshot.ts';

/**
 * Walks every operation that takes no credential or a customer's, as nobody and as a customer who has nothing to do with them, with
 * all that leads to workshops which the directory does not show: their names in addresses, ids, links, and whatever can be searched
 * for. An operation that is new is walked with the rest; one with a parameter that nobody here knows fails until it is given one.
 */

const { operations } = await contract;
const examples = await bodyExamples();
const open = operations.filter(({ access }) => access === 'public' || access === 'customer');
const reads = open.filter(({ method }) => method === 'GET');

type Victim = { shop: TestWorkshop; ids: Ids; slug: string; name: string };

let app: TestApp;
let customer: TestCustomer;
let victim: Victim;
let twin: Victim;
let platform: TestAdministrator['workbay']['platform'];
const place = { latitude: 18.53, longitude: 73.85 };

beforeAll(async () => {
  app = await startOwnTestApp();
  customer = await newCustomer(app, { name: 'Stranger' });
  platform = (await newAdministrator(app)).workbay.platform;
  const shop = await app.workshop('Victimwala Motors');
  // Once their owner has a passkey, a password alone opens nothing.
  const ofTest = await testTwin(app, shop);
  victim = await prepared(shop, 'live');
  twin = await prepared(ofTest, 'test');
  await app.server.stopWorkers();
}, 300_000);
afterAll(() => app.close());

type State = {
  state: string;
  of: () => Victim;
  make: () => Promise<unknown>;
  /** What shows it all the same, to who was given its address. */
  shownBy?: RegExp;
};

/** Each in which the directory does not show it, one after the other. */
const hidden: State[] = [
  { state: 'not verified yet', of: () => victim, make: async () => undefined },
  { state: 'in test mode', of: () => twin, make: async () => platform.verifyWorkshop(victim.shop.id) },
  {
    state: 'not available',
    of: () => victim,
    make: () => victim.shop.owner.listing.update({ available: false }),
    shownBy: /^bookingPage\.|^portal\.book$/,
  },
  {
    state: 'blocked',
    of: () => victim,
    async make() {
      await victim.shop.owner.listing.update({ available: true });
      await platform.blockWorkshop(victim.shop.id, reason);
    },
  },
  {
    state: 'closing',
    of: () => victim,
    async make() {
      await platform.unblockWorkshop(victim.shop.id, reason);
      await victim.shop.owner.privacy.deleteWorkshop({ slug: victim.slug });
    },
  },
  {
    state: 'rejected',
    of: () => victim,
    async make() {
      await victim.shop.owner.privacy.keepWorkshop();
      await platform.rejectWorkshop(victim.shop.id, reason);
    },
  },
];
const reason = { reason: 'The walk of the tests.' };

const everyDay = (() => {
  const span = [{ from: '00:00', to: '24:00' }];
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
  return Object.fromEntries(days.map(day => [day, span]));
})();

/** One with something of everything, which would be found and booked if nothing stood against it. */
async function prepared(shop: TestWorkshop, mode: 'live' | 'test'): Promise<Victim> {
  const { owner } = shop;
  const ids = await populate(shop, mode);
  await owner.bookableServices.update(ids.serviceId, { public: false });
  if (mode === 'test') {
    const { slug, name } = await owner.workshops.update({ name: 'Twinwala Motors' });
    return { shop, ids, slug, name };
  }
  const address = { line1: '14 Secretwala Road', city: 'Lonavala', stateCode: '27' };
  const { slug, name } = await owner.workshops.update({
    address,
    phone: '+912067891234',
    email: 'shop@secret.example',
    upiId: 'secretwala@okhdfc',
  });
  await owner.openingHours.update({ week: everyDay });
  await owner.bookings.updateSettings({ online: true });
  await owner.bookableServices.create({ name: 'Brakes', durationMinutes: 60 });
  await owner.listing.update({
    location: place,
    serviceTypes: ['brakes'],
    homeVisit: true,
    addressShown: false,
    phoneShown: false,
  });
  return { shop, ids, slug, name };
}

const said = ['ecretwala', 'onfidential', 'zubin', 'secret.example', '2067891234', 'MH01ZZ999', '9811122233'];
const secretsOf = ({ shop, ids }: Victim): string[] => [
  ...said,
  shop.email,
  ...Object.entries(ids).flatMap(([name, id]) => (name === 'token' || id === '' ? [] : [id])),
];

const held = collections.filter(({ scope }) => scope === 'tenant');
const whatTheyHave = () =>
  watchOver(() =>
    snapshot(app.server.database.db, held, { tenantId: { $in: [victim.shop.id, twin.shop.id] } }),
  );

/** What leads to somebody, by the name of the place where it can stand in a call. */
type Lead = Record<string, string>;
const nobodys = (lead: string) =>
  /^[a-z]{3,4}_/.test(lead)
    ? `${lead.slice(0, lead.indexOf('_'))}_01zzzzzzzzzzzzzzzzzzzzzzzz`
    : 'AAAAAAAAAAAAAAAAAAAAAA';

const leadsTo = ({ ids, slug }: Victim, state: string): Lead => ({
  ...ids,
  slug,
  workshops: slug,
  // Who was sent a link may use it, wherever the workshop is shown, until it is blocked.
  token: state === 'blocked' ? ids.token : nobodys('token'),
});

/** Names in paths and bodies that lead to nobody's data: what a person brings themselves, or a code that only they have. */
const bringsNothing = new Set(['administratorId', 'verificationId', 'name']);
const isLead = (name: string) => /Ids?$|^(slug|workshops|token)$/.test(name) && !bringsNothing.has(name);

function leadFor(lead: Lead, { operationId }: Operation, name: string): string {
  const value = lead[name];
  if (value === undefined)
    throw new Error(`${operationId}: the walk knows nothing that leads anywhere as ${name}`);
  return value;
}

/** What is asked of each in words and places. */
const searches: Record<string, string>[] = [
  {},
  { search: 'victimwala' },
  { search: 'secretwala' },
  { city: 'Lonavala' },
  { city: 'Lonavala', homeVisit: 'true' },
  { latitude: `${place.latitude}`, longitude: `${place.longitude}`, radiusKm: '50' },
  { box: '18,73,19,74' },
  { serviceType: 'brakes' },
];

const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const plainOf = ({ name, example, schema }: Parameter): string =>
  name === 'from' ? tomorrow : `${example ?? schema.default ?? ''}`;

function callOf(operation: Operation, lead: Lead, asked: Record<string, string> = {}): Call {
  const named = (where: 'path' | 'query') =>
    operation.parameters.filter(
      parameter => parameter.in === where && (parameter.required || parameter.name in asked),
    );
  const value = (parameter: Parameter) =>
    isLead(parameter.name)
      ? leadFor(lead, operation, parameter.name)
      : (asked[parameter.name] ?? plainOf(parameter));
  const example: Schema | undefined = examples.get(operation.operationId);
  const body =
    example &&
    Object.fromEntries(
      [...Object.entries(example), ...namedInBody(operation).map(name => [name, ''] as const)].map(
        ([name, was]) => [name, isLead(name) ? wrapped(name, leadFor(lead, operation, name)) : was],
      ),
    );
  return {
    path: Object.fromEntries(named('path').map(parameter => [parameter.name, value(parameter)])),
    query: Object.fromEntries(named('query').map(parameter => [parameter.name, value(parameter)])),
    body,
  };
}

const namedInBody = ({ body }: Operation): string[] => Object.keys(body?.properties ?? {}).filter(isLead);
const wrapped = (name: string, id: string) => (/Ids$|^workshops$/.test(name) ? [id] : id);

/** Who asks: nobody, or where it takes one, a customer of others. */
const credentialFor = ({ access }: Operation): Record<string, string> =>
  access === 'customer' ? { authorization: `Bearer ${customer.token}` } : {};

/** Whether what it takes leads to somebody at all. */
const isLed = (operation: Operation): boolean =>
  operation.parameters.some(({ name, in: where }) => where !== 'header' && isLead(name)) ||
  namedInBody(operation).length > 0;

const neutral = (text: string, lead: Lead) =>
  Object.values(lead)
    .filter(value => value !== '')
    .reduce((left, value) => left.replaceAll(value, 'LEAD'), text)
    .replaceAll(/req_[0-9a-z]+/g, 'REQ');

describe.each(hidden)('of a workshop that is $state', ({ state, of, make, shownBy = /^$/ }) => {
  let untouched: ReturnType<typeof whatTheyHave>;
  beforeAll(async () => {
    await make();
    untouched = whatTheyHave();
    await untouched.check();
  });

  const isHidden = ({ operationId }: Operation) => !shownBy.test(operationId);

  it.each(open.filter(isLed).filter(isHidden))(
    '$operationId tells what it tells of nobody',
    async operation => {
      const lead = leadsTo(of(), state);
      const none = Object.fromEntries(Object.entries(lead).map(([name, value]) => [name, nobodys(value)]));
      const theirs = await send(app.url, operation, callOf(operation, lead), credentialFor(operation));
      const missing = await send(app.url, operation, callOf(operation, none), credentialFor(operation));
      expect(`${theirs.status} ${neutral(theirs.text, lead)}`).toBe(
        `${missing.status} ${neutral(missing.text, none)}`,
      );
      expect(theirs.status).toBeGreaterThanOrEqual(400);
      await untouched.called(operation.operationId);
    },
  );

  it.each(reads)('$operationId shows nothing, whatever is searched for', async operation =>
    showsNone(operation, of(), state, [...(isHidden(operation) ? [of().name] : []), ...secretsOf(of())]),
  );

  it('leaves everything as it was', () => untouched.check());
});

describe('of a workshop that is listed', () => {
  beforeAll(() => platform.verifyWorkshop(victim.shop.id));

  it('finds it, and so would find it before', async () => {
    const { data } = await customer.workbay.directory.listWorkshops({ search: 'victimwala' });
    expect(data.map(({ slug }) => slug)).toEqual([victim.slug]);
    expect((await fetch(`${app.url}/v1/directory/workshops/${victim.slug}/booking`)).status).toBe(200);
  });

  it.each(reads)('$operationId shows no more than it made public', async operation =>
    showsNone(operation, victim, 'listed', secretsOf(victim)),
  );
});

async function showsNone(operation: Operation, who: Victim, state: string, secrets: string[]) {
  const { slug } = who;
  const lead = leadsTo(who, state);
  const sent = new Set<string>();
  for (const asked of searches) {
    const call = callOf(operation, lead, asked);
    const same = JSON.stringify(call);
    // Of what it does not take, nothing is sent: the first time, when all is looked for, is enough.
    if (sent.has(same)) continue;
    sent.add(same);
    const { text } = await send(app.url, operation, call, credentialFor(operation));
    const words = Object.values(asked).join(' ').toLowerCase();
    const shown = [slug, ...Object.values(call.path)].reduce(
      (left, value) => left.replaceAll(value, ''),
      text,
    );
    for (const secret of secrets.filter(one => !words.includes(one.toLowerCase())))
      expect(shown, JSON.stringify(call)).not.toContain(secret);
  }
}
