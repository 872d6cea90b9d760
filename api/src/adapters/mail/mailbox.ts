import { type MailReport, type MailSender, unsubscribeHeaders } from './mail.ts';

export type StoredMail = {
  id: string;
  to: { email: string; name?: string };
  fromName?: string;
  replyTo?: string;
  subject: string;
  html: string;
  text: string;
  createdAt: Date;
  headers?: Record<string, string>;
  attachments: { filename: string; contentType: string; content: string }[];
};

/** Mail to these domains meets what they are named for, so that everything can be tried without an account. */
const fates: Record<string, (at: Date) => MailReport> = {
  'bounce.example': at => ({ state: 'bounced', at, reason: '550 5.1.1 user unknown', permanent: true }),
  'full.example': at => ({ state: 'bounced', at, reason: '552 5.2.2 mailbox full', permanent: false }),
  'delay.example': at => ({ state: 'delayed', at, reason: '421 4.7.0 try again later' }),
  'complaint.example': at => ({ state: 'complained', at }),
};

/** Keeps mail instead of sending it: the embedded mode's post office. Attachments in base64. */
export function mailboxSender(store: { insert(mail: StoredMail): Promise<void> }): MailSender {
  return {
    async send({ id, to, subject, html, text, fromName, replyTo, unsubscribeUrl, attachments = [] }) {
      const createdAt = new Date();
      await store.insert({
        id,
        to,
        subject,
        html,
        text,
        createdAt,
        ...(fromName ? { fromName } : {}),
        ...(replyTo ? { replyTo } : {}),
        ...(unsubscribeUrl ? { headers: unsubscribeHeaders(unsubscribeUrl) } : {}),
        attachments: attachments.map(({ content, ...rest }) => ({
          ...rest,
          content: Buffer.from(content).toString('base64'),
        })),
      });
      const fate = fates[to.email.split('@').at(-1) ?? ''];
      const report = fate?.(createdAt) ?? { state: 'delivered' as const, at: createdAt };
      return { outcome: 'sent', providerId: id, report };
    },

    async release() {
      // It keeps no such list.
    },
  };
}
