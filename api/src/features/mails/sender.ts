import type { Mail, MailReport, MailSender } from '../../adapters/mail/mail.ts';
import { renderMail } from '../../adapters/mail/templates.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import type { DataScope } from '../../data/scope.ts';
import { transaction } from '../../data/transaction.ts';
import { Problem } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { linksChanged } from '../events/changes.ts';
import { findSuppressions, releaseLifted } from '../suppressions/suppressions.ts';
import { standingOf } from '../workshops/standing.ts';
import { isOfWorkshop, mailLeft, speaksForWorkshop } from './mails.ts';
import { type MailContent, type MailDocument, mailsCollection, type SharedDocument } from './store.ts';

type Attachment = NonNullable<Mail['attachments']>[number];

type Parts = {
  database: Database;
  config: Config;
  log: Logger;
  sender: MailSender;
  /** What follows from what became of a mail, in the transaction that notes it. */
  follow: (scope: DataScope & { config: Config }, mail: MailDocument, report: MailReport) => Promise<void>;
  /** What mails in a workshop's name carry. */
  senderOf: (tenantId: string) => Promise<Pick<Mail, 'fromName' | 'replyTo'>>;
  /** The PDF of an invoice or a note, rendered when its mail goes out. */
  attachInvoice: (tenantId: string, invoiceId: string) => Promise<Attachment>;
  attachNote: (tenantId: string, noteId: string) => Promise<Attachment>;
  /** The calendar file of a booking. */
  attachBooking: (tenantId: string, bookingId: string) => Promise<Attachment>;
  attachShared: (tenantId: string, shared: SharedDocument) => Promise<Attachment>;
};

/** What a document refuses, as a receipt does whose payment has bounced since, no later try mends. Anything else is thrown on. */
function refusedAttachment(error: unknown): Problem {
  const passing = !(error instanceof Problem) || error.status >= 500 || error.status === 429;
  if (passing || error.code === 'version_conflict') throw error;
  return error;
}

const mostAttempts = 12;
const longestWaitMs = 60 * 60_000;

/** Sends what `queueMail` left. The provider knows a mail by its id, so one sent twice after a crash arrives once. */
export function startMails({
  database,
  config,
  log,
  sender,
  attachInvoice,
  attachNote,
  attachShared,
  attachBooking,
  follow,
  senderOf,
}: Parts): Worker {
  const mails = platformCollection({ database }, mailsCollection, 'mail to be sent');
  const onError = (error: unknown) => log.error({ err: error }, 'mails');

  /** The end of a mail, and what follows from it where the end tells more than that it is sent. */
  async function settle(
    mail: MailDocument,
    end: Pick<MailDocument, 'status' | 'attempts'> & Partial<MailDocument>,
    report: MailReport | undefined,
  ): Promise<void> {
    const mine = { _id: mail._id, lease: `${mail.lease}` };
    const update = {
      $set: { ...end, ...(report ? { report } : {}), ...(mail.forget ? { to: { email: '' } } : {}) },
      $unset: { dueAt: '', lease: '', content: '', held: '' },
    } as const;
    if (!report || (report.state === 'delivered' && !mail.invoiceId && !mail.noteId)) {
      await mails.updateOne(mine, update);
      if (mail.shared) linksChanged({ database, tenantId: mail.tenantId });
      return;
    }
    await transaction<DataScope, void>({ database, tenantId: mail.tenantId }, async scope => {
      const settled = await platformCollection(scope, mailsCollection, 'mail to be sent').updateOne(
        mine,
        update,
      );
      if (settled === 0) return;
      await follow({ ...scope, config }, mail, report);
      if (mail.shared || mail.invoiceId) linksChanged(scope);
    });
  }

  async function sendOne(mail: MailDocument): Promise<void> {
    const mine = { _id: mail._id, lease: `${mail.lease}` };
    const attempts = mail.attempts + 1;
    const result = await attempt(mail);
    if (result.outcome === 'held') {
      const dueAt = new Date(Date.now() + longestWaitMs);
      await mails.updateOne(mine, { $set: { held: true, dueAt }, $unset: { lease: '' } });
      return;
    }
    if (result.outcome === 'sent') {
      await settle(mail, { status: 'sent', attempts, providerId: result.providerId }, result.report);
      return;
    }
    if (result.outcome !== 'retry' || attempts >= mostAttempts) {
      log.warn({ mail: mail._id, reason: result.reason }, 'mail not sent');
      const { reason } = result;
      const status = result.outcome === 'retry' ? 'given_up' : result.outcome;
      const at = new Date();
      await settle(mail, { status, attempts, reason }, { state: 'failed', at, reason, permanent: false });
      return;
    }
    const wait = Math.max(
      Math.min(1000 * 2 ** attempts, longestWaitMs),
      (result.retryAfterSeconds ?? 0) * 1000,
    );
    await mails.updateOne(mine, {
      $set: { attempts, reason: result.reason, dueAt: new Date(Date.now() + wait) },
      $unset: { lease: '', held: '' },
    });
  }

  async function attachmentOf({
    tenantId,
    invoiceId,
    noteId,
    shared,
    bookingId,
  }: MailDocument): Promise<Attachment | null> {
    if (!tenantId) return null;
    if (invoiceId) return attachInvoice(tenantId, invoiceId);
    if (bookingId) return attachBooking(tenantId, bookingId);
    if (shared) return attachShared(tenantId, shared);
    return noteId ? attachNote(tenantId, noteId) : null;
  }

  async function attempt(mail: MailDocument) {
    if (!mail.content) return { outcome: 'rejected' as const, reason: 'no content' };
    try {
      const content: MailContent = JSON.parse(config.keys.unseal(mail.content));
      const scope = { database, config, tenantId: mail.tenantId };
      if (isOfWorkshop(content)) {
        // Kept as long as any mail, and looked at again each hour should the release have missed it.
        if (mail.tenantId && (await standingOf(scope)).blocked !== null) return { outcome: 'held' as const };
        const [held] = await findSuppressions(scope, mail.to.email);
        if (held) return { outcome: 'suppressed' as const, reason: held.reason ?? held.cause };
      }
      await releaseLifted(scope, mail.to.email, sender.release);
      const attachment = await attachmentOf(mail).catch(refusedAttachment);
      if (attachment instanceof Problem) return { outcome: 'rejected' as const, reason: attachment.message };
      return await sender.send({
        id: mail._id,
        to: mail.to,
        ...renderMail(content, mail.language),
        ...(mail.tenantId && speaksForWorkshop(content) ? await senderOf(mail.tenantId) : {}),
        ...('unsubscribeLink' in content ? { unsubscribeUrl: content.unsubscribeLink } : {}),
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
  const unsubscribe = mailLeft.listen(worker.nudge);
  return {
    nudge: worker.nudge,
    async stop() {
      unsubscribe();
      await worker.stop();
    },
  };
}
