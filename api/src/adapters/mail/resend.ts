import type { ErrorResponse, Resend } from 'resend';
import { type MailSender, type SendResult, unsubscribeHeaders } from './mail.ts';

/** Comes back with what Resend reports of a mail. */
export const mailTag = 'workbay_mail';

type Options = {
  apiKey: string;
  /** `Name <address>` or an address. */
  from: string;
  /** For the whole request and its answer. */
  timeoutMs: number;
  baseUrl?: string;
};

/** Sends through Resend (https://resend.com/docs/api-reference/emails/send-email). */
export function resendSender({ apiKey, from, timeoutMs, baseUrl }: Options): MailSender {
  let opened: Promise<Resend> | null = null;
  const open = async () => {
    const { Resend } = await import('resend');
    return new Resend(apiKey, baseUrl ? { baseUrl: baseUrl.replace(/\/+$/, '') } : {});
  };
  const client = () => {
    opened ??= open();
    return opened;
  };
  const fromAddress = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;

  return {
    async send(mail) {
      const { emails } = await client();
      const { data, error, headers } = await emails.send(
        {
          from: mail.fromName ? mailbox(fromAddress, mail.fromName) : from,
          to: mailbox(mail.to.email, mail.to.name),
          ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
          subject: mail.subject,
          html: mail.html,
          text: mail.text,
          tags: [{ name: mailTag, value: mail.id }],
          ...(mail.unsubscribeUrl ? { headers: unsubscribeHeaders(mail.unsubscribeUrl) } : {}),
          ...(mail.attachments
            ? {
                attachments: mail.attachments.map(({ filename, contentType, content }) => ({
                  filename,
                  contentType,
                  content: Buffer.from(content),
                })),
              }
            : {}),
        },
        { idempotencyKey: mail.id, signal: AbortSignal.timeout(timeoutMs) },
      );
      return error ? failure(error, headers) : { outcome: 'sent', providerId: data.id };
    },

    // https://resend.com/docs/api-reference/suppressions/delete-suppression
    async release(email) {
      const { suppressions } = await client();
      const { error } = await suppressions.remove(email, { signal: AbortSignal.timeout(timeoutMs) });
      if (error && error.statusCode !== 404) throw new Error(`resend: ${error.name} ${error.message}`);
    },
  };
}

/** With a display name freed of what means something in an address (RFC 5322, 3.2.3) or would end a header. */
function mailbox(address: string, name: string | undefined): string {
  const plain = name
    ?.replaceAll(/[\p{Cc}"<>\\,;:@()[\]]+/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
  return plain ? `${plain} <${address}>` : address;
}

function failure(error: ErrorResponse, headers: Record<string, string> | null): SendResult {
  const { statusCode: status, name, message } = error;
  const reason = `resend: ${[status, name, message].filter(Boolean).join(' ')}`;
  // The key is this mail's own, so an earlier attempt was taken and its answer lost; the payload differs where a PDF
  // was rendered anew (https://resend.com/docs/dashboard/emails/idempotency-keys).
  if (name === 'invalid_idempotent_request') return { outcome: 'sent', providerId: 'unknown' };
  if (!isPassing(status) && name !== 'concurrent_idempotent_requests') return { outcome: 'rejected', reason };
  const seconds = Number(headers?.['retry-after'] ?? Number.NaN);
  return { outcome: 'retry', reason, ...(seconds >= 0 ? { retryAfterSeconds: seconds } : {}) };
}

/** No answer, an overload, or a fault of our account (401, 403) that someone can mend: not the fault of the mail. */
const isPassing = (status: number | null | undefined): boolean =>
  !status || status >= 500 || [401, 403, 408, 429].includes(status);
