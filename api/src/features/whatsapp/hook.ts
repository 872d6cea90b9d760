import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { isSignedByMeta, readReports } from '../../adapters/whatsapp/cloudReports.ts';
import type { WhatsAppReport } from '../../adapters/whatsapp/whatsapp.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { Problem } from '../../errors.ts';
import type { RateLimits } from '../../http/rateLimit.ts';
import { addSignedHook } from '../../http/signedHook.ts';
import { linksChanged } from '../events/changes.ts';
import { whatsappMessagesCollection } from './store.ts';

/** Reports come in any order, and again; the one that says most stays. */
const rank: Record<WhatsAppReport['state'], number> = { sent: 1, failed: 2, delivered: 3, read: 4 };

/** GET and POST /hooks/whatsapp: Meta makes sure that the address is ours, and then reports what became of messages. */
export async function addWhatsAppHook(
  app: FastifyInstance,
  { config, database, rateLimits }: { config: Config; database: Database; rateLimits: RateLimits },
): Promise<void> {
  const { whatsapp, keys } = config;
  if (!whatsapp) return;
  const same = (one: string, other: string) => {
    const [a, b] = [one, other].map(text => Buffer.from(keys.hash('verify token', text)));
    return a !== undefined && b !== undefined && timingSafeEqual(a, b);
  };
  app.get<{ Querystring: Record<string, unknown> }>('/hooks/whatsapp', async (request, reply) => {
    const { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': challenge } = request.query;
    if (mode !== 'subscribe' || !same(`${token}`, whatsapp.verifyToken)) {
      await rateLimits.take('auth', null, request, reply);
      throw new Problem('forbidden');
    }
    return reply.type('text/plain').send(`${challenge}`);
  });
  const take = async (body: Buffer, headers: IncomingHttpHeaders) => {
    if (!isSignedByMeta(body, headers['x-hub-signature-256'], whatsapp.appSecret))
      throw new Problem('invalid_signature');
    for (const { messageId, providerId, report } of readReports(body))
      await noteReport(database, messageId, providerId, report);
  };
  await addSignedHook(app, '/hooks/whatsapp', rateLimits, take, 200);
}

async function noteReport(
  database: Database,
  messageId: string | null,
  providerId: string,
  report: WhatsAppReport,
): Promise<void> {
  const messages = platformCollection({ database }, whatsappMessagesCollection, 'what became of a message');
  const found =
    (messageId ? await messages.findOne({ _id: messageId }) : null) ??
    (await messages.findOne({ providerId }));
  if (!found) return;
  const known = (['sent', 'failed', 'delivered', 'read'] as const).filter(
    state => rank[state] >= rank[report.state],
  );
  // Reported, so it was taken: a process that died before it could note so need not send it again.
  const further = await messages.updateOne(
    { _id: found._id, 'report.state': { $nin: known } },
    { $set: { report, status: 'sent', providerId }, $unset: { dueAt: '', lease: '' } },
  );
  if (further > 0) linksChanged({ database, tenantId: found.tenantId });
}
