import { WorkbayError } from './errors.ts';
import type { webhooks } from './generated/schema.ts';

/** An event as a webhook carries it; `type` tells what `data` is. */
export type WebhookEvent = webhooks[keyof webhooks]['post']['requestBody']['content']['application/json'];

/** The request is not one that Workbay signed with this secret, or it is too old. Answer 400 and do nothing. */
export class WebhookVerificationError extends WorkbayError {
  override name = 'WebhookVerificationError';
}

const toleranceS = 5 * 60;

/**
 * Checks a webhook's signature and age (Standard Webhooks), and gives its event.
 * @param body the request's body exactly as it came: text or bytes, not parsed
 * @param headers the request's headers, as `Headers` or a plain object
 * @param secret the endpoint's secret, `whsec_…`
 * @throws WebhookVerificationError
 */
export async function verifyWebhook(
  body: string | Uint8Array | ArrayBuffer,
  headers: Headers | Record<string, string | string[] | undefined>,
  secret: string,
): Promise<WebhookEvent> {
  const id = header(headers, 'webhook-id');
  const timestamp = header(headers, 'webhook-timestamp');
  const signatures = header(headers, 'webhook-signature').split(' ');
  // Not a plain difference against the tolerance: that of a NaN would pass.
  if (!/^\d+$/.test(timestamp) || Math.abs(Date.now() / 1000 - Number(timestamp)) > toleranceS) {
    throw new WebhookVerificationError(`webhook-timestamp is more than ${toleranceS} seconds away from now`);
  }

  const content = typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body);
  const prefix = new TextEncoder().encode(`${id}.${timestamp}.`);
  const signed = new Uint8Array(prefix.length + content.length);
  signed.set(prefix);
  signed.set(content, prefix.length);

  const key = await importKey(secret);
  for (const signature of signatures) {
    const [version, value] = signature.split(',');
    const bytes = version === 'v1' && value ? fromBase64(value) : undefined;
    if (bytes && (await crypto.subtle.verify('HMAC', key, bytes, signed))) {
      return JSON.parse(new TextDecoder().decode(content));
    }
  }
  throw new WebhookVerificationError('webhook-signature does not fit the body and the secret');
}

function header(headers: Headers | Record<string, string | string[] | undefined>, name: string): string {
  const value =
    headers instanceof Headers
      ? headers.get(name)
      : Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  if (typeof value !== 'string' || value === '') throw new WebhookVerificationError(`${name} is missing`);
  return value;
}

function importKey(secret: string) {
  const bytes = fromBase64(secret.replace(/^whsec_/, ''));
  if (!bytes?.length)
    throw new WorkbayError('The webhook secret is not one of Workbay: it looks like whsec_…');
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), character => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
