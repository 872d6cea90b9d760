import type { components } from '@workbay/sdk/schema';
import type { MailReport } from '../../adapters/mail/mail.ts';

type Shown = components['schemas']['InvoiceEmail'];

/** What became of the last mail with a document, as the document keeps it. */
export type Mailed = { mailId: string; status: Shown['status']; at: Date; reason: string | null };

export const justMailed = (mailId: string, at: Date): Mailed => ({
  mailId,
  status: 'sent',
  at,
  reason: null,
});

export const mailedAs = (mailId: string, { state, at, reason }: MailReport): Mailed => ({
  mailId,
  status: state,
  at,
  reason: reason?.slice(0, 300) ?? null,
});

export const toMailed = (mailed: Mailed | null | undefined): Shown | null =>
  mailed ? { status: mailed.status, at: mailed.at.toISOString(), reason: mailed.reason } : null;
