import { createServer, type IncomingMessage } from 'node:http';
import { MongoClient } from 'mongodb';
import { typeid } from 'typeid-js';

/**
 * The least that Node can do for the same work: node:http and the driver, the same database commands with documents of the same
 * form, and no validation, authentication, limits or logs. What the API is measured against.
 */
const { MONGODB_URI = '', MONGODB_DATABASE = '', PORT = '0' } = process.env;
const client = await new MongoClient(MONGODB_URI, {
  maxPoolSize: 50,
  writeConcern: { w: 'majority', journal: true },
  readConcern: { level: 'majority' },
  ignoreUndefined: true,
}).connect();
const db = client.db(MONGODB_DATABASE);
const collection = (name: string) => db.collection<{ _id: string }>(name);

type Handler = (tenantId: string, rest: URL, body: string, request: IncomingMessage) => Promise<unknown>;

/** Half of a job is what it is found by, which nobody is shown. */
const projection = { search: 0 };

const getJob: Handler = async (tenantId, url) =>
  collection('jobs').findOne({ _id: url.pathname.slice(9), tenantId }, { projection });

const listJobs: Handler = async (tenantId, url) => {
  const status = url.searchParams.get('status');
  return collection('jobs')
    .find({ status, tenantId }, { sort: { _id: -1 }, limit: 21, batchSize: 22, projection })
    .toArray();
};

const getSummary: Handler = async tenantId =>
  Promise.all([
    collection('workshops').findOne({ _id: tenantId, tenantId }),
    collection('figures').findOne({ _id: tenantId, tenantId }),
    collection('dailyFigures')
      .find({ tenantId }, { sort: { date: -1 }, limit: 30, batchSize: 31 })
      .toArray(),
  ]);

const findNear: Handler = async (_tenantId, { searchParams }) => {
  const degrees = (name: string) => Number(searchParams.get(name));
  return collection('directoryEntries')
    .aggregate([
      {
        $geoNear: {
          near: { type: 'Point', coordinates: [degrees('longitude'), degrees('latitude')] },
          key: 'location',
          distanceField: 'distance',
          maxDistance: 25_000,
        },
      },
      { $limit: 21 },
      { $project: { search: 0, about: 0 } },
    ])
    .toArray();
};

const month = new Date().toISOString().slice(0, 7);

const createJob: Handler = async (tenantId, _url, body, request) => {
  const { customerId, status, complaints, lineItems } = JSON.parse(body);
  return client.withSession(session =>
    session.withTransaction(
      async () => {
        const customer = await collection('customers').findOne({ _id: customerId, tenantId }, { session });
        const workshop = await collection('workshops').findOne({ _id: tenantId, tenantId }, { session });
        const now = new Date();
        const figures = await db
          .collection<{ _id: string; numbers: { jobs: number } }>('figures')
          .findOneAndUpdate(
            { _id: tenantId, tenantId },
            {
              $inc: { 'numbers.jobs': 1, [`jobsIn.${month}`]: 1, [`jobsByStatus.${status}`]: 1 },
              $set: { updatedAt: now },
              $setOnInsert: { createdAt: now, version: 1 },
            },
            { session, upsert: true, returnDocument: 'after' },
          );
        const data = {
          number: `J-${1000 + (figures?.numbers.jobs ?? 1)}`,
          customer: { id: customer?._id, name: 'Ravi Kulkarni', phone: '+919822012345' },
          vehicle: null,
          status,
          complaints,
          odometer: null,
          promisedAt: null,
          assignedTo: [],
          lineItems: lineItems.map((line: object) => ({
            ...line,
            quantity: 1,
            discount: 0,
            taxable: 150_000,
            tax: 27_000,
            total: 177_000,
          })),
          totals: { subtotal: 1, discount: 0, taxable: 1, tax: 1, rounding: 0, total: 1 },
          notes: null,
          photoFileIds: [],
          invoiceId: null,
          timeline: [{ status, at: now, by: null }],
        };
        const stamps = { createdAt: now, updatedAt: now, version: 1 };
        const job = {
          _id: typeid('job').toString(),
          tenantId: workshop?._id,
          ...stamps,
          ...data,
          search: Array.from({ length: 40 }, (_, index) => `term${index}`),
        };
        await collection('jobs').insertOne(job, { session });
        const shown = { id: job._id, ...data, bookingId: null, reference: null, ...stamps };
        const event = {
          _id: typeid('evt').toString(),
          tenantId,
          ...stamps,
          type: 'job.created',
          resourceId: job._id,
          data: shown,
          dueAt: now,
        };
        await collection('events').insertOne(event, { session });
        const changes = Object.entries(data).map(([field, after]) => ({ field, before: null, after }));
        const record = {
          _id: typeid('aud').toString(),
          tenantId,
          actor: { kind: 'apiKey', id: 'key_01jd8w2m4qe8g9v6y3hzk5b7xn', name: 'bench' },
          operation: 'jobs.create',
          events: ['job.created'],
          outcome: 'done',
          resources: [{ type: 'job', id: job._id, action: 'created', changes }],
          omitted: 0,
          address: request.socket.remoteAddress,
          userAgent: request.headers['user-agent'] ?? null,
          requestId: typeid('req').toString(),
          keys: ['do:jobs.create', 'actor:key', 'do:job.created', 'type:job', `id:${job._id}`],
          ...stamps,
          expiresAt: new Date(now.getTime() + 365 * 86_400_000),
        };
        await collection('auditRecords').insertOne(record, { session, comment: 'platform: the audit trail' });
        return shown;
      },
      { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', journal: true } },
    ),
  );
};

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '', 'http://localhost');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const tenantId = String(request.headers['x-tenant']);
  const handler =
    request.method === 'POST'
      ? createJob
      : url.pathname === '/v1/directory/workshops'
        ? findNear
        : url.pathname === '/v1/summary'
          ? getSummary
          : url.pathname === '/v1/jobs'
            ? listJobs
            : getJob;
  try {
    const payload = JSON.stringify(
      await handler(tenantId, url, Buffer.concat(chunks).toString('utf8'), request),
    );
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(payload),
    });
    response.end(payload);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.listen(Number(PORT), '127.0.0.1', () => process.send?.('ready'));
