import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../app.ts';
import { newCustomer } from '../customers.ts';
import { join, type Person } from '../people.ts';
import { uploadPicture } from '../pictures.ts';
import { bearer, raw } from './browser.ts';

let app: TestApp;
let shop: TestWorkshop;
let stranger: TestWorkshop;
let technician: Person;
let colleague: Person;

beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
  stranger = await app.workshop('Stranger Motors');
  technician = await join(app, shop, 'technician');
  colleague = await join(app, shop, 'technician');
});
afterAll(() => app.close());

const refusal = (code: string) => expect.objectContaining({ code });

async function newJob(assignedTo: string[] = []) {
  const customer = await shop.owner.customers.create({ name: 'Zubin', phone: '+919811122233' });
  return shop.owner.jobs.create({ customerId: customer.id, assignedTo });
}

describe('API1:2023 Broken Object Level Authorization', () => {
  it('another workshop’s job is not there, whichever way it is asked for', async () => {
    const job = await newJob();
    const { workbay } = stranger;
    await expect(workbay.jobs.get(job.id)).rejects.toEqual(refusal('not_found'));
    await expect(workbay.jobs.update(job.id, { notes: 'mine' })).rejects.toEqual(refusal('not_found'));
    await expect(workbay.jobs.changeStatus(job.id, { status: 'open' })).rejects.toEqual(refusal('not_found'));
    await expect(workbay.jobs.photos(job.id)).rejects.toEqual(refusal('not_found'));
    expect((await workbay.jobs.list({ customerId: job.customer.id })).data).toEqual([]);
    expect((await shop.owner.jobs.get(job.id)).version).toBe(job.version);
  });

  it('a technician reaches no photo of a colleague’s job, by no operation of files', async () => {
    const job = await newJob([technician.userId]);
    const photo = await uploadPicture(technician.workbay, 'job_photo');
    const loose = await uploadPicture(technician.workbay, 'job_photo');
    await technician.workbay.jobs.addPhoto(job.id, { fileId: photo.id });
    expect((await technician.workbay.files.get(photo.id)).url, 'of one’s own job').toContain(photo.id);
    const own = await newJob([colleague.userId]);
    const { files, jobs } = colleague.workbay;
    for (const { id } of [photo, loose]) {
      await expect(files.get(id)).rejects.toEqual(refusal('not_found'));
      await expect(files.complete(id)).rejects.toEqual(refusal('not_found'));
      await expect(files.delete(id)).rejects.toEqual(refusal('not_found'));
      await expect(jobs.addPhoto(own.id, { fileId: id })).rejects.toEqual(refusal('unknown_reference'));
    }
    await expect(jobs.photos(job.id)).rejects.toEqual(refusal('not_found'));
    await expect(jobs.removePhoto(job.id, photo.id)).rejects.toEqual(refusal('not_found'));
    const taken = await uploadPicture(shop.owner, 'job_photo');
    await shop.owner.jobs.addPhoto(own.id, { fileId: taken.id });
    expect((await files.get(taken.id)).url, 'what others put on one’s own job').toContain(taken.id);
  });

  it('a colleague’s wallet, payout and bank account are not there, nor another workshop’s', async () => {
    const { userId } = technician;
    const upi = { kind: 'upi' as const, holder: 'Thief', upiId: 'thief@okaxis' };
    await shop.owner.wallets.setShare(userId, { share: { kind: 'percent', value: 10 } });
    await shop.owner.wallets.adjust(userId, { amount: 500, reason: 'Start' });
    await technician.workbay.wallets.setDestination(userId, { ...upi, upiId: 'own@okaxis' });
    const { id } = await technician.workbay.payouts.request({});
    const gone = refusal('not_found');
    for (const { wallets, payouts } of [colleague.workbay, stranger.owner]) {
      await expect(wallets.get(userId)).rejects.toEqual(gone);
      await expect(wallets.entries(userId)).rejects.toEqual(gone);
      await expect(wallets.setDestination(userId, upi)).rejects.toEqual(gone);
      await expect(payouts.get(id)).rejects.toEqual(gone);
      await expect(payouts.cancel(id)).rejects.toEqual(gone);
      expect((await payouts.list({ userId })).data).toEqual([]);
    }
    const { payouts, wallets } = stranger.owner;
    await expect(wallets.adjust(userId, { amount: 1, reason: 'x' })).rejects.toEqual(gone);
    await expect(payouts.approve(id)).rejects.toEqual(gone);
    await expect(payouts.reject(id, { reason: 'x' })).rejects.toEqual(gone);
    await expect(payouts.destination(id)).rejects.toEqual(gone);
    expect((await shop.owner.payouts.get(id)).destination?.shown).toBe('ow••••@okaxis');
  });

  it('records of two workshops are never merged, from whichever side', async () => {
    const [own, theirs] = await Promise.all(
      [shop, stranger].map(async ({ owner }) => {
        const { id: customerId } = await owner.customers.create({ name: 'Ravi' });
        const { id: vehicleId } = await owner.vehicles.create({ customerId, registration: 'MH12AB1234' });
        return { customerId, vehicleId };
      }),
    );
    if (!own || !theirs) throw new Error('nobody to merge');
    for (const [into, from] of [
      [own, theirs],
      [theirs, own],
    ] as const) {
      const customers = shop.owner.customers.merge(into.customerId, { otherCustomerId: from.customerId });
      await expect(customers).rejects.toMatchObject({ status: into === own ? 422 : 404 });
      const vehicles = shop.owner.vehicles.merge(into.vehicleId, { otherVehicleId: from.vehicleId });
      await expect(vehicles).rejects.toMatchObject({ status: into === own ? 422 : 404 });
    }
    expect((await stranger.owner.vehicles.get(theirs.vehicleId)).customer.id).toBe(theirs.customerId);
  });

  it('a passkey, session or sign-in of another person cannot be named', async () => {
    const [session] = (await shop.owner.sessions.list()).data;
    await expect(stranger.owner.sessions.end(`${session?.id}`)).rejects.toEqual(refusal('not_found'));
    expect((await shop.owner.sessions.list()).data[0]?.id).toBe(session?.id);
  });
});

describe('API3:2023 Broken Object Property Level Authorization', () => {
  it('what the contract does not let be written is refused, not stored', async () => {
    const job = await newJob();
    const headers = bearer(shop.accessToken);
    const forbidden: [string, string, object][] = [
      ['PATCH', '/v1/me', { emailVerified: true }],
      ['PATCH', '/v1/me', { email: 'root@example.com' }],
      ['PATCH', '/v1/me', { passwordHash: 'x' }],
      ['PATCH', '/v1/workshop', { tenantId: stranger.id }],
      ['PATCH', '/v1/workshop', { id: stranger.id }],
      ['PATCH', `/v1/jobs/${job.id}`, { invoiceId: 'inv_x' }],
      ['PATCH', `/v1/jobs/${job.id}`, { totals: { grandTotal: 0 } }],
      ['PATCH', `/v1/jobs/${job.id}`, { __proto__x: 1, tenantId: stranger.id }],
      ['POST', '/v1/invites', { role: 'technician', tenantId: stranger.id }],
      ['POST', '/v1/api-keys', { name: 'x', permissions: ['jobs:read'], tenantId: stranger.id }],
      ['POST', '/v1/payouts', { status: 'paid' }],
      ['POST', '/v1/payouts', { amount: -500 }],
      ['PUT', `/v1/wallets/${technician.userId}/share`, { share: null, balance: 1_000_000 }],
    ];
    for (const [method, path, json] of forbidden) {
      const answer = await raw(`${app.url}${path}`, { method, json, headers });
      expect([path, json, answer.status]).toEqual([path, json, 400]);
    }
    expect((await shop.owner.auth.me()).user?.email).toBe(shop.email);
    const customer = await newCustomer(app);
    for (const json of [{ email: 'x@example.com' }, { id: 'usr_x' }, { favourites: [] }, { blocked: null }]) {
      const options = { method: 'PATCH', json, headers: bearer(customer.token) };
      expect([json, (await raw(`${app.url}/v1/portal/account`, options)).status]).toEqual([json, 400]);
    }
  });

  it('a key of the body that is a prototype’s changes nothing', async () => {
    const body = '{"name":"Asha","__proto__":{"emailVerified":false},"constructor":{"prototype":{"x":1}}}';
    const answer = await raw(`${app.url}/v1/me`, {
      method: 'PATCH',
      body,
      headers: { ...bearer(shop.accessToken), 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(400);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  it('no answer shows a property that the contract does not name, such as a hash', async () => {
    const paths = ['auth/me', 'members', 'api-keys', 'invites', 'sessions', 'factors', 'workshop', 'me'];
    for (const path of paths) {
      const { status, text } = await raw(`${app.url}/v1/${path}`, { headers: bearer(shop.accessToken) });
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toMatch(/hash|salt|sealed|tenantId|publicKey|"secrets"/i);
    }
  });
});

describe('API5:2023 Broken Function Level Authorization', () => {
  it('a technician’s token opens nothing of the office', async () => {
    const headers = bearer(technician.accessToken());
    const calls: [string, string, object?][] = [
      ['GET', '/v1/invoices'],
      ['GET', '/v1/audit'],
      ['GET', '/v1/audit/export'],
      ['GET', '/v1/api-keys'],
      ['GET', '/v1/events'],
      ['GET', '/v1/webhooks/endpoints'],
      ['POST', '/v1/api-keys', { name: 'x', permissions: ['jobs:read'] }],
      ['POST', '/v1/invites', { role: 'owner' }],
      ['POST', '/v1/roles', { name: 'x', permissions: ['jobs:read'] }],
      ['PATCH', `/v1/members/${technician.memberId}`, { role: 'owner' }],
      ['DELETE', `/v1/members/${colleague.memberId}`],
      ['POST', `/v1/members/${technician.memberId}/transfer-ownership`],
      ['PATCH', '/v1/workshop', { upiId: 'thief@upi' }],
      ['GET', '/v1/wallets'],
      ['PUT', `/v1/wallets/${technician.userId}/share`, { share: { kind: 'percent', value: 100 } }],
      ['POST', `/v1/wallets/${technician.userId}/adjustments`, { amount: 100, reason: 'mine' }],
      ['POST', '/v1/payouts/pot_x/approve'],
      ['POST', '/v1/payouts/pot_x/pay', { method: 'cash' }],
      ['GET', '/v1/payouts/pot_x/destination'],
      ['POST', '/v1/customers/cus_x/merge', { otherCustomerId: 'cus_y' }],
      ['POST', '/v1/vehicles/veh_x/merge', { otherVehicleId: 'veh_y' }],
      ['DELETE', '/v1/inspection-templates/ist_x'],
      ['POST', '/v1/service-requests/srq_x/decline', {}],
    ];
    for (const [method, path, json] of calls) {
      const { status } = await raw(`${app.url}${path}`, { method, json, headers });
      expect([method, path, status]).toEqual([method, path, 403]);
    }
  });

  it('nobody climbs by a custom role, a key and an invite one after the other', async () => {
    const desk = await shop.owner.roles.create({
      name: 'Desk',
      permissions: [
        'workshop:read',
        'members:read',
        'members:write',
        'apiKeys:read',
        'apiKeys:write',
        'jobs:read',
      ],
    });
    const clerk = await join(app, shop, desk.id);
    const { workbay } = clerk;
    const held = refusal('permission_not_held');
    await expect(
      workbay.roles.update(desk.id, { permissions: [...desk.permissions, 'audit:read'] }),
    ).rejects.toEqual(held);
    await expect(workbay.roles.create({ name: 'Up', permissions: ['payments:confirm'] })).rejects.toEqual(
      held,
    );
    await expect(workbay.invites.create({ role: 'manager' })).rejects.toEqual(held);
    await expect(workbay.invites.create({ role: 'owner' })).rejects.toEqual(refusal('owners_only'));
    await expect(workbay.members.update(clerk.memberId, { role: 'manager' })).rejects.toEqual(held);
    await expect(workbay.apiKeys.create({ name: 'up', permissions: ['audit:read'] })).rejects.toEqual(held);
    const [strong] = (await shop.owner.apiKeys.list()).data;
    await expect(workbay.apiKeys.roll(`${strong?.id}`, {})).rejects.toEqual(held);
    await expect(workbay.apiKeys.update(`${strong?.id}`, { allowedAddresses: [] })).rejects.toEqual(held);
    const { secret } = await workbay.apiKeys.create({
      name: 'mine',
      permissions: ['members:write', 'apiKeys:write'],
    });
    const byKey = (path: string, json: object) => raw(`${app.url}${path}`, { json, headers: bearer(secret) });
    expect((await byKey('/v1/invites', { role: desk.id })).code).toBe('permission_not_held');
    expect((await byKey('/v1/invites', { role: 'owner' })).code).toBe('owners_only');
    expect((await byKey('/v1/api-keys', { name: 'x', permissions: ['jobs:read'] })).code).toBe(
      'permission_not_held',
    );
  });

  it('a key that ends, or is bound to an address, cannot free itself', async () => {
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    for (const bounds of [{ expiresAt }, { allowedAddresses: ['127.0.0.1'] }]) {
      const permissions = ['apiKeys:read' as const, 'apiKeys:write' as const];
      const { id, secret } = await shop.owner.apiKeys.create({ name: 'bound', permissions, ...bounds });
      const tries: [string, string, object][] = [
        ['POST', '/v1/api-keys', { name: 'free', permissions }],
        ['PATCH', `/v1/api-keys/${id}`, { expiresAt: null, allowedAddresses: [] }],
        ['POST', `/v1/api-keys/${id}/roll`, {}],
      ];
      for (const [method, path, json] of tries) {
        const { code } = await raw(`${app.url}${path}`, { method, json, headers: bearer(secret) });
        expect([path, code]).toEqual([path, 'permission_not_held']);
      }
    }
  });
});
