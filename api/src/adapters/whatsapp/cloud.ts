import { retryAfterSeconds } from '../webhooks/retryAfter.ts';
import type { WhatsApp, WhatsAppMessage, WhatsAppResult } from './whatsapp.ts';

type Options = {
  token: string;
  phoneNumberId: string;
  /** With the version: https://graph.facebook.com/v23.0 */
  baseUrl: string;
  template: string;
  timeoutMs: number;
};

/**
 * Sends through the WhatsApp Cloud API (https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages). It knows no
 * idempotency key; the id that goes along comes back in each report, so what was taken before a crash is known by its report.
 */
export function cloudWhatsApp({ token, phoneNumberId, baseUrl, template, timeoutMs }: Options): WhatsApp {
  return {
    async send(message) {
      const response = await fetch(`${baseUrl}/${phoneNumberId}/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(bodyOf(message, template)),
        signal: AbortSignal.timeout(timeoutMs),
      });
      const answer: unknown = await response.json().catch(() => null);
      if (!response.ok) return failure(response, answer);
      const [taken] = list(fields(answer).messages);
      return { outcome: 'sent', providerId: `${fields(taken).id}` };
    },
  };
}

const bodyOf = ({ id, to, language, texts, linkToken }: WhatsAppMessage, name: string) => ({
  messaging_product: 'whatsapp',
  recipient_type: 'individual',
  to,
  type: 'template',
  template: {
    name,
    language: { code: language },
    components: [
      { type: 'body', parameters: texts.map(text => ({ type: 'text', text })) },
      { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: linkToken }] },
    ],
  },
  biz_opaque_callback_data: id,
});

/** Too much at once, or a fault on their side (https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes). */
const passing: readonly unknown[] = [1, 2, 4, 80007, 130429, 131000, 131016, 131048, 131056, 133004];

function failure(response: Response, answer: unknown): WhatsAppResult {
  const { code, message } = fields(fields(answer).error);
  const reason = `whatsapp: ${[response.status, code, message].filter(Boolean).join(' ')}`.slice(0, 300);
  // A fault of our account (401, 403) can be mended: it is not the message's.
  const isPassing = response.status >= 500 || [401, 403, 408, 429].includes(response.status);
  if (!isPassing && !passing.includes(code)) return { outcome: 'rejected', reason };
  const seconds = retryAfterSeconds(response.headers.get('retry-after') ?? undefined);
  return { outcome: 'retry', reason, ...(seconds === null ? {} : { retryAfterSeconds: seconds }) };
}

const fields = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
