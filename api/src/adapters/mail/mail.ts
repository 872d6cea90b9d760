export type Mail = {
  /** The provider knows a mail by it: one sent twice arrives once. At most 256 characters. */
  id: string;
  to: { email: string; name?: string };
  subject: string;
  html: string;
  text: string;
  /** Shown as the sender's name in place of the configured one; the address stays. */
  fromName?: string;
  attachments?: { filename: string; contentType: string; content: Uint8Array }[];
};

/** `retry` is for the same mail later; `rejected` means that this mail will never be taken. */
export type SendResult =
  | { outcome: 'sent'; providerId: string }
  | { outcome: 'retry'; reason: string; retryAfterSeconds?: number }
  | { outcome: 'rejected'; reason: string };

/** Sends one mail once. It never throws for what the provider says; the outbox decides on another try. */
export type MailSender = { send(mail: Mail): Promise<SendResult> };
