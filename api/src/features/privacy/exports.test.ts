import { randomUUID } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { newCustomer } from '../../../test/customers.ts';
import { populate, readyExport } from '../../../test/fixture.ts';
import { join } from '../../../test/people.ts';
import { newPerson } from '../../../test/proofs.ts';
import { collections } from '../../collections.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { makeExport, step } from './make.ts';
import { exportsCollection } from './store.ts';
import { privacyTable } from './table.ts';

let app: TestApp;
let shop: TestWorkshop;

beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop('Patil Motors');
  await populate(shop);
});
afterAll(() => app.close());

const exportsOf = () => platformCollection(app.server.parts, exportsCollection, 'test');

/** The files of an archive by its central directory. */
function unzip(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < bytes.readUInt16LE(end + 10); i++) {
    const length = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + length);
    const from = bytes.readUInt32LE(at + 42) + 30 + length;
    files.set(name, inflateRawSync(bytes.subarray(from, from + bytes.readUInt32LE(at + 20))).toString());
    at += 46 + length + bytes.readUInt16LE(at + 30);
  }
  return files;
}

const linesOf = (text = '') =>
  text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));

async function archive(blob: Blob): Promise<Map<string, string>> {
  return unzip(Buffer.from(await blob.arrayBuffer()));
}

const mailsOf = (email: string) =>
  app.server.database.db.collection('mails').countDocuments({ 'to.email': email }, { comment });

it('every collection is in the table of privacy, and the table names no other', () => {
  expect(Object.keys(privacyTable).sort()).toEqual(collections.map(({ name }) => name).sort());
});

describe('the export of a workshop', () => {
  it('has every document of it, with a manifest that counts them, and says so by one mail', async () => {
    const asked = await readyExport(shop.owner);
    const files = await archive(await shop.owner.privacy.downloadWorkshopExport(asked.id));
    const manifest = JSON.parse(files.get('manifest.json') ?? '');
    expect(manifest.of).toBe(shop.id);
    for (const { name } of collections) {
      const rule = privacyTable[name]?.workshop;
      if (!rule || !('exported' in rule) || rule.exported !== true) continue;
      const there = await app.server.database.db
        .collection(name)
        .find({ tenantId: shop.id }, { comment, projection: { _id: 1 } })
        .toArray();
      const ids = linesOf(files.get(`${name}.ndjson`)).map(({ _id }) => _id);
      if (!['mails', 'auditRecords'].includes(name))
        expect(ids.sort(), name).toEqual(there.map(({ _id }) => String(_id)).sort());
      expect(manifest.documents[name], name).toBe(ids.length);
    }
    expect(linesOf(files.get('customers.ndjson'))[0]).toMatchObject({
      name: 'Zubin Secretwala',
      phone: '+919811122233',
    });
    const pictures = [...files.keys()].filter(name => name.startsWith('files/'));
    expect(pictures.length).toBeGreaterThanOrEqual(1);
    const mail = await app.mailTo(shop.email);
    expect(mail.subject).toContain('Patil Motors');
    expect(mail.text).toContain('/data');
    const onRecord = (await shop.owner.audit.list({ resourceId: asked.id })).data;
    expect(onRecord.map(({ operation }) => operation)).toEqual([
      'privacy.downloadWorkshopExport',
      'privacy.exportWorkshop',
    ]);
  });

  it('has no secret of any kind in it', async () => {
    const asked = await readyExport(shop.owner);
    const files = await archive(await shop.owner.privacy.downloadWorkshopExport(asked.id));
    const text = [...files.values()].join('\n');
    const db = app.server.database.db;
    const secrets = [
      ...(await db.collection('apiKeys').find({ tenantId: shop.id }).toArray()).flatMap(({ secrets: all }) =>
        all.map(({ hash }: { hash: string }) => hash),
      ),
      ...(await db.collection('invites').find({ tenantId: shop.id }).toArray()).map(doc => doc.codeHash),
      ...(await db.collection('webhookEndpoints').find({ tenantId: shop.id }).toArray()).map(
        ({ secret }) => secret,
      ),
      ...(await db.collection('users').find({ email: shop.email }).toArray()).map(doc => doc.passwordHash),
    ];
    expect(secrets.length).toBeGreaterThan(3);
    for (const secret of secrets) expect(text.includes(`${secret}`)).toBe(false);
    expect(text).not.toMatch(/"\w*(hash|secret|token|password)\w*":/i);
  });

  it('is for owners, for their own workshop, and one at a time', async () => {
    const manager = await join(app, shop, 'manager');
    await expect(manager.workbay.privacy.exportWorkshop()).rejects.toMatchObject({ code: 'owners_only' });
    await expect(manager.workbay.privacy.listWorkshopExports()).rejects.toMatchObject({
      code: 'owners_only',
    });
    await expect(shop.workbay.privacy.exportWorkshop()).rejects.toMatchObject({ code: 'owners_only' });
    const other = await app.workshop('Other');
    const { id } = await readyExport(shop.owner);
    await expect(other.owner.privacy.downloadWorkshopExport(id)).rejects.toMatchObject({ status: 404 });
    await expect(other.owner.privacy.downloadMyExport(id)).rejects.toMatchObject({ status: 404 });

    const asked = await Promise.allSettled(
      Array.from({ length: 5 }, () => other.owner.privacy.exportWorkshop()),
    );
    const refused = asked.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThanOrEqual(1);
    for (const one of refused) expect(one).toMatchObject({ reason: { code: 'export_running' } });
  });

  it('is called after the day on which it was asked for in the workshop', async () => {
    const { id } = await readyExport(shop.owner);
    await exportsOf().updateOne({ _id: id }, { $set: { createdAt: new Date('2026-04-01T20:00Z') } });
    const answer = await fetch(`${app.url}/v1/workshop/exports/${id}/archive`, {
      headers: { authorization: `Bearer ${shop.accessToken}` },
    });
    expect(answer.headers.get('content-disposition')).toContain('workbay-2026-04-02.zip');
    await answer.body?.cancel();
  });

  it('is gone after its days', async () => {
    const { id } = await readyExport(shop.owner);
    const doc = await exportsOf().findOne({ _id: id });
    const days = ((doc?.expiresAt.getTime() ?? 0) - (doc?.readyAt?.getTime() ?? 0)) / (24 * 60 * 60_000);
    expect(days).toBe(7);
    await exportsOf().updateOne({ _id: id }, { $set: { expiresAt: new Date(0) } });
    await expect(shop.owner.privacy.downloadWorkshopExport(id)).rejects.toMatchObject({ status: 404 });
  });

  it('survives a worker that dies between any two steps, is whole, and sends one mail', async () => {
    const other = await app.workshop('Crashing');
    const customers = Array.from({ length: 1203 }, (_, i) => ({
      _id: `cus_${String(i).padStart(26, '0')}`,
      tenantId: other.id,
      name: `Customer ${i}`,
      balance: 0,
      credit: 0,
      version: 1,
    }));
    await app.server.database.db.collection<{ _id: string }>('customers').insertMany(customers);
    const before = await mailsOf(other.email);
    const { id } = await other.owner.privacy.exportWorkshop();
    const steal = async () => {
      const lease = randomUUID();
      return exportsOf().findOneAndUpdate(
        { _id: id, status: 'running' },
        { $set: { lease, dueAt: new Date(Date.now() + 60_000) } },
      );
    };
    for (;;) {
      const taken = await steal();
      if (!taken) break;
      // The one before, which does not know yet that it is dead, goes on as well.
      const [lost, mine] = await Promise.all([steal().then(() => step(app.server.parts, taken)), steal()]);
      expect(lost === null || lost.lease === taken.lease).toBe(true);
      if (mine) await step(app.server.parts, mine);
      const again = await steal();
      if (again) await step(app.server.parts, again);
    }
    const files = await archive(await other.owner.privacy.downloadWorkshopExport(id));
    expect(linesOf(files.get('customers.ndjson')).map(({ name }) => name)).toEqual(
      customers.map(({ name }) => name),
    );
    expect(JSON.parse(files.get('manifest.json') ?? '').documents.customers).toBe(1203);
    expect((await mailsOf(other.email)) - before).toBe(1);
  });

  it('is given up when it never gets further', async () => {
    const other = await app.workshop('Stuck');
    const { id } = await other.owner.privacy.exportWorkshop();
    await exportsOf().updateOne(
      { _id: id },
      { $set: { lease: 'mine', attempts: 5, status: 'running', dueAt: new Date(Date.now() + 60_000) } },
    );
    const doc = await exportsOf().findOne({ _id: id });
    if (!doc) throw new Error('gone');
    await makeExport(app.server.parts, doc);
    await expect(other.owner.privacy.downloadWorkshopExport(id)).rejects.toMatchObject({
      code: 'export_not_ready',
    });
    expect((await other.owner.privacy.listWorkshopExports()).data[0]?.status).toBe('failed');
  });
});

describe('the export of what somebody has as a customer', () => {
  it('has what they see, and nothing of where they work or of others', async () => {
    const owner = await newCustomer(app, { email: shop.email });
    await owner.workbay.portal.update({ addresses: [{ label: 'Home', line1: '9 Own Lane', city: 'Pune' }] });
    const other = await newCustomer(app, { name: 'Sita Other' });
    await other.workbay.portal.update({ vehicles: [{ registration: 'MH12ZZ0001' }] });
    const files = await archive(await owner.workbay.portal.export());
    expect([...files.keys()].sort()).toEqual(
      ['account', 'bookings', 'disputes', 'documents', 'favourites', 'requests'].map(
        name => `${name}.ndjson`,
      ),
    );
    expect(linesOf(files.get('account.ndjson'))).toMatchObject([
      { email: shop.email, addresses: [{ line1: '9 Own Lane' }] },
    ]);
    const all = [...files.values()].join();
    expect(all).not.toMatch(/Sita Other|MH12ZZ0001/);
    expect(all).not.toMatch(/"(role|permissions)":|"\w*(hash|sealed|salt|credential|token)\w*":/i);
    await owner.workbay.portal.deleteAccount();
    await expect(owner.workbay.portal.export()).rejects.toMatchObject({ status: 401 });
    expect((await shop.owner.privacy.listMyExports()).data).toEqual([]);
  });
});

describe("the export of a person's own data", () => {
  it('has what is theirs in every workshop, without secrets and without what is others', async () => {
    const person = await newPerson(app);
    await person.withApp();
    await person.withPasskey('Mine');
    const asked = await person.me.privacy.exportMine();
    await expect.poll(async () => (await person.me.privacy.listMyExports()).data[0]?.status).toBe('ready');
    const files = await archive(await person.me.privacy.downloadMyExport(asked.id));
    const download = { operation: 'privacy.downloadMyExport', resources: [{ type: 'export', id: asked.id }] };
    expect((await person.me.audit.listMine({ limit: 1 })).data).toMatchObject([download]);
    // It is nobody else's business, also not the workshop's.
    expect((await person.me.audit.list({ resourceId: asked.id })).data).toEqual([]);
    expect(linesOf(files.get('users.ndjson'))).toMatchObject([{ email: person.email, name: 'Asha' }]);
    expect(linesOf(files.get('members.ndjson'))).toMatchObject([{ role: 'owner', email: person.email }]);
    expect(linesOf(files.get('passkeys.ndjson'))).toMatchObject([{ name: 'Mine' }]);
    expect(files.has('sessions.ndjson') && files.has('auditRecords.ndjson')).toBe(true);
    expect(files.has('customers.ndjson')).toBe(false);
    expect([...files.values()].join()).not.toMatch(/"\w*(hash|sealed|salt|nonce|recovery|credential)\w*":/i);
    expect((await app.mailTo(person.email)).subject).toBe('Your data is ready');
    await expect(shop.owner.privacy.downloadMyExport(asked.id)).rejects.toMatchObject({ status: 404 });
    await expect(shop.workbay.privacy.exportMine()).rejects.toMatchObject({ code: 'forbidden' });
  });
});
