export type Mail = {
  /** The provider knows a mail by it: one sent twice arrives once. */
  id: string;
  to: { email: string; name?: string };
  subject: string;
  html: string;
  text: string;
  fromName?: string;
  attachments?: { filename: string; contentType: string; content: Uint8Array }[];
};

export type SendResult =
  | { outcome: 'sent'; providerId: string }
  | { outcome: 'retry'; reason: string; retryAfterSeconds?: number }
  | { outcome: 'rejected'; reason: string };

/** Sends one mail once. It never throws for what the provider says; the outbox decides on another try. */
export type MailSender = { send(mail: Mail): Promise<SendResult> };
