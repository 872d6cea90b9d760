import { type Fields, fields, parsed } from '../unknownJson.ts';
import type { MailReport } from './mail.ts';
import { mailTag } from './resend.ts';

/** What Resend says of one mail. `id` is the same whenever it says it again. */
export type ResendReport = { id: string; providerId: string; mailId: string | null; report: MailReport };

/**
 * Whether Resend signed these bytes with one of the secrets within the last five minutes
 * (https://resend.com/docs/webhooks/verify-webhooks-requests).
 */
export async function isSignedByResend(
  body: Buffer,
  headers: Record<string, string | string[] | undefined>,
  secrets: string[],
): Promise<boolean> {
  const { Webhook } = await import('svix');
  const signed = Object.fromEntries(
    ['svix-id', 'svix-timestamp', 'svix-signature'].map(name => [name, `${headers[name] ?? ''}`]),
  );
  return secrets.some(secret => {
    try {
      new Webhook(secret).verify(body.toString(), signed);
      return true;
    } catch {
      return false;
    }
  });
}

/** Reads what was signed; null for what says nothing of whether a mail arrived. */
export function readResendReport(id: string, body: Buffer): ResendReport | null {
  const { type, created_at, data } = fields(parsed(body));
  const mail = fields(data);
  const providerId = text(mail.email_id);
  const at = new Date(text(created_at) ?? Number.NaN);
  const report = Number.isNaN(at.getTime()) ? null : reportOf(text(type), at, mail);
  return report && providerId ? { id, providerId, mailId: text(fields(mail.tags)[mailTag]), report } : null;
}

function reportOf(type: string | null, at: Date, mail: Fields): MailReport | null {
  switch (type) {
    case 'email.delivered':
      return { state: 'delivered', at };
    case 'email.delivery_delayed':
      return { state: 'delayed', at };
    case 'email.complained':
      return { state: 'complained', at };
    case 'email.failed':
      return { state: 'failed', at, permanent: false, reason: reason(fields(mail.failed).reason, 'failed') };
    // Resend keeps a list of its own of addresses that bounced or complained, and sends to them no more.
    case 'email.suppressed':
      return {
        state: 'failed',
        at,
        permanent: true,
        reason: reason(fields(mail.suppressed).message, 'the address is suppressed'),
      };
    case 'email.bounced': {
      const bounce = fields(mail.bounce);
      return {
        state: 'bounced',
        at,
        permanent: bounce.type === 'Permanent',
        reason: reason(bounce.message, 'bounced'),
      };
    }
    default:
      return null;
  }
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value.slice(0, 300) : null;
/** One line of it. */
const reason = (value: unknown, otherwise: string): string =>
  (text(value) ?? otherwise).replaceAll(/\p{Cc}+/gu, ' ').trim() || otherwise;
