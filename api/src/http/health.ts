import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Config } from '../config.ts';
import type { Database } from '../data/connection.ts';
import { Problem } from '../errors.ts';

/** How much waits to be handed on, and for how long. */
export type Backlog = () => Promise<{ queue: string; waiting: number; oldestSeconds: number }[]>;

/** /livez: the process answers. /readyz: its database has a primary. /metrics: Prometheus' text format. */
export function addHealth(app: FastifyInstance, config: Config, { db }: Database, backlog: Backlog): void {
  app.get('/livez', async () => ({ status: 'ok' }));

  app.get('/readyz', async (_request, reply) => {
    try {
      const hello = await db.admin().command({ hello: 1 }, { timeoutMS: 2000 });
      if (hello.isWritablePrimary) return { status: 'ok' };
    } catch (error) {
      app.log.warn({ err: error }, 'not ready');
    }
    return reply.code(503).send({ status: 'unavailable' });
  });

  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by operation and status',
    labelNames: ['operation', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const gauge = (name: string, help: string) =>
    new Gauge({ name, help, labelNames: ['queue'], registers: [registry] });
  const waiting = gauge('workbay_queue_waiting', 'Documents due and not done');
  const oldest = gauge('workbay_queue_oldest_seconds', 'Age of the oldest document due');

  app.addHook('onResponse', (request, reply, done) => {
    done();
    if (!request.operationId) return;
    duration.observe({ operation: request.operationId, status: reply.statusCode }, reply.elapsedTime / 1000);
  });

  app.get('/metrics', async (request, reply) => {
    const { authorization } = request.headers;
    const { embedded, metricsToken } = config;
    const open = metricsToken ? authorization === `Bearer ${metricsToken}` : embedded;
    if (!open) throw new Problem('not_found');
    for (const entry of await backlog()) {
      waiting.set({ queue: entry.queue }, entry.waiting);
      oldest.set({ queue: entry.queue }, entry.oldestSeconds);
    }
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
