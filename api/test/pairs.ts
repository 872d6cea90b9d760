import { WorkbayAccount } from '@workbay/sdk/account';
import { newAdministrator } from './administrators.ts';
import type { TestApp, TestWorkshop } from './app.ts';
import { newCustomer } from './customers.ts';
import { type Ids, populate, waitForNotification } from './fixture.ts';

/** Two workshops, of which one must see nothing of the other. */
export type Pair = { victim: TestWorkshop; stranger: TestWorkshop; theirs: Ids; own: Ids };

/** The test twin of a workshop, by a session of its own of the same owner, and a test key. */
export async function testTwin(app: TestApp, live: TestWorkshop): Promise<TestWorkshop> {
  const { email, password } = live;
  const session = await new WorkbayAccount({ baseUrl: app.url }).auth.login({ email, password });
  if (!('accessToken' in session)) throw new Error('a second factor was asked for');
  const { accessToken } = session;
  const owner = new WorkbayAccount({ baseUrl: app.url, accessToken: () => accessToken, maxRetries: 0 });
  const { me } = await owner.testMode.enter();
  const { secret } = await owner.apiKeys.create({ name: 'test', permissions: me.permissions });
  const workbay = new WorkbayAccount({ baseUrl: app.url, apiKey: secret, maxRetries: 0 });
  return { ...live, id: me.workshop?.id ?? '', accessToken, apiKey: secret, owner, workbay };
}

export async function twoWorkshops(app: TestApp): Promise<Pair> {
  const victim = await app.workshop('Victim Motors');
  const stranger = await app.workshop('Stranger Motors');
  const theirs = { ...(await populate(victim)), ...(await asked(app, victim)) };
  return {
    victim,
    stranger,
    theirs,
    own: { ...(await populate(stranger)), ...(await asked(app, stranger)) },
  };
}

/** Lists the workshop, and a customer asks it for a quote. */
async function asked(app: TestApp, { id, owner }: TestWorkshop) {
  const address = { line1: '14 Karve Road', city: 'Pune', stateCode: '27' };
  const { slug } = await owner.workshops.update({ phone: '+912067891234', address });
  const location = { latitude: 18.53, longitude: 73.85 };
  await owner.listing.update({ location, serviceTypes: ['brakes'] });
  await (await newAdministrator(app)).workbay.platform.verifyWorkshop(id);
  const { workbay } = await newCustomer(app);
  const wish = { serviceType: 'brakes' as const, description: 'A secret squeak.' };
  await workbay.portal.sendRequest({ ...wish, workshops: [slug] });
  const [request] = (await owner.serviceRequests.list()).data;
  await waitForNotification(owner, 'request.received');
  return { serviceRequestId: `${request?.id}`, quoteId: `${request?.id}` };
}

/** One workshop in both modes. What its people have in common, they may see from both. */
export function bothModes(victimMode: 'live' | 'test') {
  return async (app: TestApp): Promise<Pair> => {
    const live = await app.workshop('Both Motors');
    const test = await testTwin(app, live);
    const ofTest = await populate(test, 'test');
    const ofLive = await populate(live);
    return victimMode === 'live'
      ? { victim: live, stranger: test, theirs: ofLive, own: ofTest }
      : { victim: test, stranger: live, theirs: ofTest, own: ofLive };
  };
}
