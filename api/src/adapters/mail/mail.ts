export type Mail = {
  /** The provider knows a mail by it: one sent twice arrives once. At most 256 characters. */
  id: string;
  to: { email: string; name?: string };
  subject: string;
  html: string;
  text: string;
  /** Shown as the sender's name in place of the configured one; the address stays. */
  fromName?: string;
  /** Where answers go; to the configured address where it is left out. */
  replyTo?: string;
  /** Where its reader ends such mails, by a page or one click: for what is not transactional. */
  unsubscribeUrl?: string;
  attachments?: { filename: string; contentType: string; content: Uint8Array }[];
};

/** What became of a mail that was sent. `permanent`: the address itself is bad. */
export type MailReport =
  | { state: 'delayed' | 'delivered' | 'complained'; at: Date; reason?: string }
  | { state: 'failed' | 'bounced'; at: Date; reason: string; permanent: boolean };

/** `retry` is for the same mail later; `rejected` means that this mail will never be taken. */
export type SendResult =
  | { outcome: 'sent'; providerId: string; report?: MailReport }
  | { outcome: 'retry'; reason: string; retryAfterSeconds?: number }
  | { outcome: 'rejected'; reason: string };

/** Sends one mail once, and may know at once what became of it. It never throws for what the provider says; the outbox decides on another try. */
export type MailSender = {
  send(mail: Mail): Promise<SendResult>;
  /** Takes an address off the provider's own list of those it sends nothing to. Throws where that did not work. */
  release(email: string): Promise<void>;
};

/** RFC 2369 and, for one click in the mail program, RFC 8058. */
export const unsubscribeHeaders = (url: string): Record<string, string> => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});
