import type { Mail, MailSender } from '../../adapters/mail/mail.ts';
import { renderMail } from '../../adapters/mail/templates.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import { unseal } from '../../data/seal.ts';
import type { Logger } from '../../logger.ts';
import { onMail } from './mails.ts';
import { type MailContent, type MailDocument, mailsCollection } from './store.ts';

type Attachment = NonNullable<Mail['attachments']>[number];

type Parts = {
  database: Database;
  config: Config;
  log: Logger;
  sender: MailSender;
  /** The PDF of an invoice, rendered when its mail goes out. */
  attachInvoice: (tenantId: string, invoiceId: string) => Promise<Attachment>;
};

const mostAttempts = 12;
const longestWaitMs = 60 * 60_000;

/** Sends what `queueMail` left. The provider knows a mail by its id, so one sent twice after a crash arrives once. */
export function startMails({ database, config, log, sender, attachInvoice }: Parts): Worker {
  const mails = platformCollection({ database }, mailsCollection, 'mail to be sent');
  const onError = (error: unknown) => log.error({ err: error }, 'mails');

  async function sendOne(mail: MailDocument): Promise<void> {
    const mine = { _id: mail._id, lease: `${mail.lease}` };
    const attempts = mail.attempts + 1;
    const result = await attempt(mail);
    const forgotten = mail.forget ? { to: { email: '' } } : {};
    if (result.outcome === 'sent') {
      await mails.updateOne(mine, {
        $set: { status: 'sent', attempts, providerId: result.providerId, ...forgotten },
        $unset: { dueAt: '', lease: '', content: '' },
      });
      return;
    }
    if (result.outcome === 'rejected' || attempts >= mostAttempts) {
      log.warn({ mail: mail._id, reason: result.reason }, 'mail not sent');
      await mails.updateOne(mine, {
        $set: {
          status: result.outcome === 'rejected' ? 'rejected' : 'given_up',
          attempts,
          reason: result.reason,
          ...forgotten,
        },
        $unset: { dueAt: '', lease: '', content: '' },
      });
      return;
    }
    const wait = Math.max(
      Math.min(1000 * 2 ** attempts, longestWaitMs),
      (result.retryAfterSeconds ?? 0) * 1000,
    );
    await mails.updateOne(mine, {
      $set: { attempts, reason: result.reason, dueAt: new Date(Date.now() + wait) },
      $unset: { lease: '' },
    });
  }

  async function attempt(mail: MailDocument) {
    if (!mail.content) return { outcome: 'rejected' as const, reason: 'no content' };
    try {
      const content: MailContent = JSON.parse(unseal(config.secretKey, mail.content));
      const attachment =
        mail.tenantId && mail.invoiceId ? await attachInvoice(mail.tenantId, mail.invoiceId) : null;
      return await sender.send({
        id: mail._id,
        to: mail.to,
        ...renderMail(content, mail.language),
        ...(content.template === 'invoice' ? { fromName: content.workshopName } : {}),
        ...(attachment ? { attachments: [attachment] } : {}),
      });
    } catch (error) {
      onError(error);
      return { outcome: 'retry' as const, reason: error instanceof Error ? error.message : 'unknown error' };
    }
  }

  const worker = startWorker({
    database,
    definition: mailsCollection,
    reason: 'mail to be sent',
    batch: 5,
    leaseMs: 120_000,
    pollMs: 1000,
    async work(batch) {
      await Promise.all(batch.map(sendOne));
    },
    onError,
  });
  const unsubscribe = onMail(worker.nudge);
  return {
    nudge: worker.nudge,
    async stop() {
      unsubscribe();
      await worker.stop();
    },
  };
}
