import { Resend } from 'resend';
import type { Mail, MailSender, SendResult } from './mail.ts';

type Options = { apiKey: string; from: string; timeoutMs: number; baseUrl?: string };

/** Faults of the mail itself or of our account: the same mail will not do better later. */
const final = new Set([400, 401, 403, 404, 405, 413, 422]);

/** Mail through Resend, with the mail's id as its Idempotency-Key. */
export function resendSender({ apiKey, from, timeoutMs, baseUrl }: Options): MailSender {
  const resend = new Resend(apiKey, baseUrl ? { baseUrl } : {});
  const address = /<(.+)>/.exec(from)?.[1] ?? from;

  async function deliver(mail: Mail): Promise<SendResult> {
    const { data, error, headers } = await resend.emails.send(
      {
        from: mail.fromName ? `${quoted(mail.fromName)} <${address}>` : from,
        to: mail.to.name ? `${quoted(mail.to.name)} <${mail.to.email}>` : mail.to.email,
        subject: mail.subject,
        html: mail.html,
        text: mail.text,
        ...(mail.attachments
          ? {
              attachments: mail.attachments.map(({ filename, contentType, content }) => ({
                filename,
                contentType,
                content: Buffer.from(content).toString('base64'),
              })),
            }
          : {}),
      },
      { idempotencyKey: mail.id },
    );
    if (data) return { outcome: 'sent', providerId: data.id };
    const reason = `${error?.name ?? 'error'}: ${error?.message ?? ''}`;
    if (error?.statusCode && final.has(error.statusCode)) return { outcome: 'rejected', reason };
    const retryAfterSeconds = Number(headers?.['retry-after']);
    return { outcome: 'retry', reason, ...(retryAfterSeconds > 0 ? { retryAfterSeconds } : {}) };
  }

  return {
    async send(mail) {
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise<SendResult>(resolve => {
        timer = setTimeout(
          () => resolve({ outcome: 'retry', reason: 'the provider did not answer in time' }),
          timeoutMs,
        );
      });
      try {
        return await Promise.race([deliver(mail), tooLong]);
      } catch (error) {
        return { outcome: 'retry', reason: error instanceof Error ? error.message : 'network error' };
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

/** A display name that no header can be smuggled through (RFC 5322 quoted-string). */
function quoted(name: string): string {
  return `"${name.replaceAll(/[\r\n"\\]/g, ' ').trim()}"`;
}
