/** A message of a template that Meta has approved. */
export type WhatsAppMessage = {
  /** Ours; comes back with what is reported of it. */
  id: string;
  /** In international form, digits alone. */
  to: string;
  language: 'en' | 'hi';
  /** What stands for {{1}}, {{2}}, {{3}} in its text. */
  texts: [string, string, string];
  /** What ends the address of its button. */
  linkToken: string;
};

export type WhatsAppResult =
  | { outcome: 'sent'; providerId: string }
  | { outcome: 'rejected'; reason: string }
  | { outcome: 'retry'; reason: string; retryAfterSeconds?: number };

export type WhatsApp = { send(message: WhatsAppMessage): Promise<WhatsAppResult> };

/** What became of a message after it was taken. */
export type WhatsAppReport = { state: 'sent' | 'delivered' | 'read' | 'failed'; at: Date; reason?: string };
