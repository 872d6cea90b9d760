import { createServer, type IncomingMessage } from 'node:http';
import { MongoClient } from 'mongodb';
import { typeid } from 'typeid-js';

/**
 * The least that Node can do for the same work: node:http and the driver, the same database commands, and no validation,
 * authentication, limits or logs. What the API is measured against.
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

const getJob: Handler = async (tenantId, url) =>
  collection('jobs').findOne({ _id: url.pathname.slice(9), tenantId });

const listJobs: Handler = async (tenantId, url) => {
  const status = url.searchParams.get('status');
  return collection('jobs')
    .find({ status, tenantId }, { sort: { _id: -1 }, limit: 21, batchSize: 22 })
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

const createJob: Handler = async (tenantId, _url, body, request) => {
  const input = JSON.parse(body);
  return client.withSession(session =>
    session.withTransaction(
      async () => {
        const customer = await collection('customers').findOne(
          { _id: input.customerId, tenantId },
          { session },
        );
        const figures = await collection('figures').findOneAndUpdate(
          { _id: tenantId, tenantId },
          { $inc: { 'numbers.jobs': 1, 'jobsByStatus.open': 1 }, $set: { updatedAt: new Date() } },
          { session, upsert: true, returnDocument: 'after' },
        );
        const now = new Date();
        const job = {
          _id: typeid('job').toString(),
          tenantId,
          ...input,
          number: `J-${JSON.stringify(figures).length}-${typeid('n').toString()}`,
          customer: { id: input.customerId, name: 'name' in (customer ?? {}) ? 'Customer' : '' },
          createdAt: now,
          updatedAt: now,
          version: 1,
          search: Array.from({ length: 54 }, (_, index) => `term${index}`),
        };
        await collection('jobs').insertOne(job, { session });
        const { search: _search, ...data } = job;
        const event = {
          _id: typeid('evt').toString(),
          tenantId,
          type: 'job.created',
          resourceId: job._id,
          data,
          createdAt: now,
          dueAt: now,
        };
        await collection('events').insertOne(event, { session });
        const fields = Object.entries(data).map(([field, after]) => ({ field, before: null, after }));
        const record = {
          _id: typeid('aud').toString(),
          tenantId,
          actor: { kind: 'apiKey', id: 'key', name: 'bench' },
          operation: 'jobs.create',
          events: ['job.created'],
          outcome: 'done',
          resources: [{ type: 'job', id: job._id, action: 'created', changes: fields }],
          omitted: 0,
          address: request.socket.remoteAddress,
          userAgent: request.headers['user-agent'] ?? null,
          requestId: typeid('req').toString(),
          keys: ['do:jobs.create', 'do:job.created', 'actor:key', 'type:job', `id:${job._id}`],
          createdAt: now,
          updatedAt: now,
          version: 1,
          expiresAt: new Date(now.getTime() + 365 * 86_400_000),
        };
        await collection('auditRecords').insertOne(record, { session });
        return data;
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
