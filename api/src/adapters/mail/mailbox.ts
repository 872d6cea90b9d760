import type { MailSender } from './mail.ts';

export type StoredMail = {
  id: string;
  to: { email: string; name?: string };
  subject: string;
  html: string;
  text: string;
  createdAt: Date;
  attachments: { filename: string; contentType: string; content: string }[];
};

/** Keeps mail instead of sending it: the embedded mode's post office. Attachments in base64. */
export function mailboxSender(store: { insert(mail: StoredMail): Promise<void> }): MailSender {
  return {
    async send({ id, to, subject, html, text, attachments = [] }) {
      await store.insert({
        id,
        to,
        subject,
        html,
        text,
        createdAt: new Date(),
        attachments: attachments.map(({ content, ...rest }) => ({
          ...rest,
          content: Buffer.from(content).toString('base64'),
        })),
      });
      return { outcome: 'sent', providerId: id };
    },
  };
}
