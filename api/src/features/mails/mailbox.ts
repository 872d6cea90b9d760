import type { FastifyInstance } from 'fastify';
import type { StoredMail } from '../../adapters/mail/mailbox.ts';
import { mailboxPage, mailPage } from '../../adapters/mail/mailboxPage.ts';
import { templatePage, templatesPage } from '../../adapters/mail/previewPage.ts';
import type { Config } from '../../config.ts';
import { definePlatformCollection } from '../../data/collections.ts';
import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { Problem } from '../../errors.ts';

type MailboxDocument = Omit<StoredMail, 'id'> & { _id: string };

export const mailboxCollection = definePlatformCollection<MailboxDocument>('mailbox', {
  indexes: [{ key: { 'to.email': 1, _id: 1 } }],
});

const shown = 100;

/** Where the mailbox keeps what it is given. */
export function mailboxStore(database: Database) {
  const mailbox = platformCollection({ database }, mailboxCollection, 'mailbox of the embedded mode');
  return {
    async insert({ id, ...mail }: StoredMail): Promise<void> {
      await mailbox.updateOne({ _id: id }, { $setOnInsert: mail }, { upsert: true });
    },
  };
}

/** /mailbox: every mail of the embedded mode, for whoever can reach this machine. Off as soon as mail really leaves. */
export function addMailbox(app: FastifyInstance, config: Config, database: Database): void {
  if (!config.embedded || config.mail.resendApiKey) return;
  const mailbox = platformCollection({ database }, mailboxCollection, 'mailbox of the embedded mode');
  const toMail = ({ _id, ...mail }: MailboxDocument): StoredMail => ({ id: _id, ...mail });

  app.get('/mailbox', async (_request, reply) => {
    const mails = await mailbox.find({}, { sort: { _id: -1 }, limit: shown });
    return reply.type('text/html; charset=utf-8').send(mailboxPage(mails.map(toMail)));
  });

  app.get('/mailbox/templates', (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(templatesPage(config.publicUrl)),
  );

  app.get<{ Params: { name: string } }>('/mailbox/templates/:name', async (request, reply) => {
    const html = templatePage(config.publicUrl, request.params.name);
    if (!html) throw new Problem('not_found');
    return reply.type('text/html; charset=utf-8').send(html);
  });

  app.get<{ Params: { mailId: string } }>('/mailbox/:mailId', async (request, reply) => {
    const mail = await mailbox.findOne({ _id: request.params.mailId });
    if (!mail) throw new Problem('not_found');
    return reply.type('text/html; charset=utf-8').send(mailPage(toMail(mail)));
  });

  app.get<{ Params: { mailId: string; index: string } }>(
    '/mailbox/:mailId/:index',
    async (request, reply) => {
      const mail = await mailbox.findOne({ _id: request.params.mailId });
      const file = mail?.attachments[Number(request.params.index)];
      if (!file) throw new Problem('not_found');
      return reply.type(file.contentType).send(Buffer.from(file.content, 'base64'));
    },
  );
}
