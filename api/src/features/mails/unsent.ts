import { type RenderedMail, renderMail } from '../../adapters/mail/templates.ts';
import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { type MailContent, type MailDocument, mailsCollection } from './store.ts';

export type ReadMail = RenderedMail & Pick<MailDocument, '_id' | 'to' | 'createdAt'>;

const mails = (ctx: Context) => platformCollection(ctx, mailsCollection, 'mail of a test mode');

/** What the scope's test mode kept instead of sending it. */
export async function listUnsent(ctx: Context, { after, limit }: Paging): Promise<ReadMail[]> {
  const found = await mails(ctx).find(
    { tenantId: `${ctx.tenantId}`, status: 'not_sent', ...(after ? { _id: { $lt: after } } : {}) },
    { sort: { _id: -1 }, limit: limit + 1 },
  );
  return found.map(mail => read(ctx, mail));
}

export async function findUnsent(ctx: Context, mailId: string): Promise<ReadMail | null> {
  const mail = await mails(ctx).findOne({ _id: mailId, tenantId: `${ctx.tenantId}`, status: 'not_sent' });
  return mail ? read(ctx, mail) : null;
}

export function removeUnsent(database: Database, tenantId: string): Promise<number> {
  return platformCollection({ database }, mailsCollection, 'wiped test data').deleteMany({
    tenantId,
    status: 'not_sent',
  });
}

function read({ config }: Context, { _id, to, createdAt, content, language }: MailDocument): ReadMail {
  if (!content) throw new Error(`${_id} has no content`);
  const values: MailContent = JSON.parse(config.keys.unseal(content));
  return { _id, to, createdAt, ...renderMail(values, language) };
}
