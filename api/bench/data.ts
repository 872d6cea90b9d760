import { createHash } from 'node:crypto';
import { type Document, MongoClient } from 'mongodb';
import { typeid } from 'typeid-js';
import type { TenantDocument } from '../src/data/collections.ts';
import { searchTerms } from '../src/data/search.ts';
import { newApiKey } from '../src/features/apiKeys/secret.ts';
import type { CustomerDocument } from '../src/features/customers/store.ts';
import { permissionsOf } from '../src/features/members/roles.ts';

type Stored = Document & { _id: string };

export type BenchTenant = { id: string; apiKey: string; customerId: string; jobIds: string[] };

const statuses = [
  'open',
  'in_progress',
  'on_hold',
  'ready',
  'delivered',
  'closed',
  'closed',
  'closed',
  'closed',
  'closed',
];
const now = new Date();
const stamps = { createdAt: now, updatedAt: now, version: 1 };
const whole = (below: number) => Math.floor(Math.random() * below);

/** Fills a database with tenants and jobs as the API would have stored them. */
export async function fill(
  uri: string,
  database: string,
  tenants: number,
  jobs: number,
): Promise<BenchTenant[]> {
  const client = await new MongoClient(uri, { writeConcern: { w: 1 } }).connect();
  const db = client.db(database);
  const made: BenchTenant[] = [];
  for (let index = 0; index < tenants; index++) {
    const id = typeid('wsh').toString();
    const apiKey = newApiKey('live');
    const customerId = typeid('cus').toString();
    const own = { tenantId: id, ...stamps };
    await db.collection<Stored>('workshops').insertOne({ _id: id, ...own, ...workshop(index) });
    await db.collection<Stored>('customers').insertOne({ _id: customerId, ...own, ...customer });
    await db.collection<Stored>('figures').insertOne({
      _id: id,
      ...own,
      jobsByStatus: {
        open: jobs / 10,
        in_progress: jobs / 10,
        on_hold: jobs / 10,
        ready: jobs / 10,
        delivered: jobs / 10,
        closed: jobs / 2,
      },
      outstanding: { count: 12, amount: 1_200_000 },
      toConfirm: { count: 2, amount: 20_000 },
      numbers: { jobs },
    });
    await db.collection<Stored>('dailyFigures').insertMany(
      Array.from({ length: 60 }, (_, day) => {
        const date = new Date(Date.now() - day * 86_400_000).toISOString().slice(0, 10);
        return { _id: `${id}:${date}`, ...own, date, invoiced: 100_000, received: 90_000 };
      }),
    );
    const seen = { writeConcern: { w: 'majority' as const } };
    await db.collection<Stored>('apiKeys').insertOne(
      {
        _id: typeid('key').toString(),
        ...own,
        name: 'bench',
        prefix: apiKey.slice(0, 12),
        secrets: [{ hash: createHash('sha256').update(apiKey).digest('base64url'), until: null }],
        allowedAddresses: [],
        permissions: [...permissionsOf('owner')],
        expiresAt: null,
        lastUsedAt: now,
      },
      seen,
    );
    const jobIds: string[] = [];
    for (let start = 0; start < jobs; start += 5000) {
      const batch = Array.from({ length: Math.min(5000, jobs - start) }, (_, offset) =>
        job(id, customerId, start + offset),
      );
      await db.collection<Stored>('jobs').insertMany(batch, { ordered: false });
      for (let pick = 0; pick < 50; pick++) jobIds.push(batch[whole(batch.length)]?._id ?? '');
    }
    made.push({ id, apiKey, customerId, jobIds });
  }
  await client.close();
  return made;
}

const workshop = (index: number) => ({
  name: `Workshop ${index}`,
  legalName: `Workshop ${index}`,
  slug: `workshop-${typeid().toString()}`,
  kind: 'garage',
  currency: 'INR',
  timeZone: 'Asia/Kolkata',
  country: 'IN',
  address: {},
  phone: null,
  email: null,
  gstin: null,
  upiId: null,
  invoicePrefix: 'INV',
  defaultTaxRate: 18,
  invoiceTerms: null,
  bank: null,
  documentLanguage: 'en' as const,
  mailSenderName: null,
  mailReplyTo: null,
  logoFileId: null,
});

const customer: Omit<CustomerDocument, keyof TenantDocument> = {
  name: 'Ravi Kulkarni',
  phone: '+919822012345',
  email: null,
  address: {},
  gstin: null,
  taxNumber: null,
  wantsReminders: true,
  notes: null,
  balance: 0,
  credit: 0,
  search: ['ravi'],
};

function job(tenantId: string, customerId: string, index: number) {
  const lineItems = [
    {
      kind: 'labour',
      description: 'Periodic service',
      quantity: 1,
      unitPrice: 150_000,
      discount: 0,
      taxRate: 18,
      taxable: 150_000,
      tax: 27_000,
      total: 177_000,
    },
    {
      kind: 'part',
      description: 'Engine oil 5W-30',
      quantity: 3.5,
      unit: 'L',
      unitPrice: 52_000,
      discount: 0,
      taxRate: 18,
      taxable: 182_000,
      tax: 32_760,
      total: 214_760,
    },
  ];
  return {
    _id: typeid('job').toString(),
    tenantId,
    ...stamps,
    number: `J-${1001 + index}`,
    status: statuses[index % statuses.length],
    customer: { id: customerId, name: 'Ravi Kulkarni', phone: '+919822012345' },
    vehicle: {
      id: typeid('veh').toString(),
      registration: `MH12AB${1000 + (index % 9000)}`,
      description: 'Maruti Swift VXi',
    },
    complaints: ['Due for service'],
    odometer: 48_200,
    promisedAt: now,
    assignedTo: [],
    lineItems,
    totals: { subtotal: 332_000, discount: 0, taxable: 332_000, tax: 59_760, rounding: 40, total: 391_800 },
    notes: null,
    photoFileIds: [],
    invoiceId: null,
    timeline: [{ status: 'open', at: now, by: null }],
    search: searchTerms({
      texts: ['Ravi Kulkarni'],
      numbers: [`J-${1001 + index}`, '+919822012345', `MH12AB${1000 + (index % 9000)}`],
    }),
  };
}
