import type { FastifyInstance } from 'fastify';
import type { Config } from '../../config.ts';
import { fieldsOf, secretly } from '../../http/pages.ts';
import { pushScript, pushWorker } from './pushScript.ts';
import { ask, type Request, takeVisits } from './visit.ts';

/** What the card of the pages needs that turns on pushes: a script, what shows them, and where the browser's subscription goes. */
export async function addPushPages(app: FastifyInstance, config: Config): Promise<void> {
  await app.register(async pages => {
    takeVisits(pages, config);

    for (const [path, script] of [
      ['/my/push.js', pushScript],
      ['/my/worker.js', pushWorker],
    ] as const)
      pages.get(path, async (_request, reply) =>
        reply
          .type('text/javascript; charset=utf-8')
          .header('Cache-Control', 'public, max-age=3600')
          .send(script),
      );

    pages.post('/my/push', async (request: Request, reply) => {
      const form = fieldsOf(request.body);
      const text = (name: string) => form.get(name) ?? '';
      const body = { endpoint: text('endpoint'), p256dh: text('p256dh'), auth: text('auth') };
      const done = await ask<{ id: string }>(app, request, 'POST', 'portal/push-devices', { body });
      return secretly(reply)
        .code(done.status)
        .send(done.body && { id: done.body.id });
    });

    pages.post('/my/push/off', async (request: Request, reply) => {
      const id = encodeURIComponent(fieldsOf(request.body).get('id') ?? '');
      const { status } = await ask(app, request, 'DELETE', `portal/push-devices/${id}`);
      return secretly(reply).code(status).send();
    });
  });
}
