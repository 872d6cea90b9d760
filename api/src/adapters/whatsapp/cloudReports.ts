import { createHmac, timingSafeEqual } from 'node:crypto';
import { fields, list, parsed } from '../unknownJson.ts';
import type { WhatsAppReport } from './whatsapp.ts';

type Reported = { messageId: string | null; providerId: string; report: WhatsAppReport };

/** Whether Meta signed these bytes with the app's secret (https://developers.facebook.com/docs/graph-api/webhooks/getting-started#validate-payloads). */
export function isSignedByMeta(body: Buffer, signature: unknown, appSecret: string): boolean {
  const expected = Buffer.from(`sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`);
  const given = Buffer.from(`${signature}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Every report on a message in what was signed; messages of customers are left out. */
export function readReports(body: Buffer): Reported[] {
  const entries = list(fields(parsed(body)).entry);
  const changes = entries.flatMap(entry => list(fields(entry).changes));
  return changes.flatMap(change => list(fields(fields(change).value).statuses)).flatMap(readStatus);
}

function readStatus(status: unknown): Reported[] {
  const { id, status: state, timestamp, biz_opaque_callback_data, errors } = fields(status);
  const at = new Date(Number(timestamp) * 1000);
  if (typeof id !== 'string' || !isState(state) || Number.isNaN(at.getTime())) return [];
  const [error] = list(errors);
  const { code, title, error_data } = fields(error);
  const reason = [code, title, fields(error_data).details].filter(Boolean).join(' ').slice(0, 300);
  return [
    {
      messageId: typeof biz_opaque_callback_data === 'string' ? biz_opaque_callback_data : null,
      providerId: id,
      report: { state, at, ...(state === 'failed' && reason ? { reason } : {}) },
    },
  ];
}

const states = ['sent', 'delivered', 'read', 'failed'] as const;
const isState = (value: unknown): value is (typeof states)[number] => states.some(state => state === value);
