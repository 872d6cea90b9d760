import { Webhook } from 'standardwebhooks';
import { Webhook as SvixWebhook } from 'svix';
import { describe, expect, it } from 'vitest';
import { verifyWebhook, WebhookVerificationError } from './verifyWebhook.ts';
import { Workbay } from './workbay.ts';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const otherSecret = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD';
const id = 'evt_01k0a7p5v8e4xv2m3n4p5q6r7s';
const body = JSON.stringify({
  id,
  type: 'job.status_changed',
  createdAt: '2026-11-21T09:30:00.000Z',
  tenantId: 'wsh_1',
  data: { id: 'job_1', status: 'ready', complaints: ['ब्रेक आवाज़'] },
});

function signed(options: { secret?: string; ageS?: number; body?: string } = {}) {
  const at = new Date(Date.now() - (options.ageS ?? 0) * 1000);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(options.secret ?? secret).sign(id, at, options.body ?? body),
  };
}

describe('a genuine webhook', () => {
  it('gives its event, typed by its type', async () => {
    const event = await new Workbay().webhooks.verify(body, signed(), secret);
    expect(event).toEqual(JSON.parse(body));
    if (event.type !== 'job.status_changed') throw new Error('Another event');
    expect(event.data.status).toBe('ready');
  });

  it.each<[string, string | Uint8Array | ArrayBuffer]>([
    ['text', body],
    ['a Buffer', Buffer.from(body)],
    ['an ArrayBuffer', new TextEncoder().encode(body).buffer],
    ['a view of a part', Buffer.from(`xx${body}yy`).subarray(2, -2)],
  ])('may have its body as %s', async (_, form) => {
    expect((await verifyWebhook(form, signed(), secret)).id).toBe(id);
  });

  it('may have its headers as Headers or in another case', async () => {
    const headers = signed();
    const shouted = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]),
    );
    expect((await verifyWebhook(body, new Headers(headers), secret)).id).toBe(id);
    expect((await verifyWebhook(body, shouted, secret)).id).toBe(id);
  });

  it('may carry several signatures while a secret is being rotated', async () => {
    const headers = signed();
    const other = signed({ secret: otherSecret })['webhook-signature'];
    const several = `v1a,${other.slice(3)} v1,*** ${other} ${headers['webhook-signature']}`;
    expect((await verifyWebhook(body, { ...headers, 'webhook-signature': several }, secret)).id).toBe(id);
    expect((await verifyWebhook(body, { ...headers, 'webhook-signature': several }, otherSecret)).id).toBe(
      id,
    );
  });

  it('may be signed by Svix, and by a secret without its prefix', async () => {
    const at = new Date();
    const headers = { ...signed(), 'webhook-signature': new SvixWebhook(secret).sign(id, at, body) };
    headers['webhook-timestamp'] = String(Math.floor(at.getTime() / 1000));
    expect((await verifyWebhook(body, headers, secret.slice('whsec_'.length))).id).toBe(id);
  });

  it('may be up to five minutes old, or early', async () => {
    for (const ageS of [290, -290]) expect((await verifyWebhook(body, signed({ ageS }), secret)).id).toBe(id);
  });
});

describe('anything else is refused', () => {
  it.each<[string, () => [string, Record<string, string | undefined>]]>([
    ['another body', () => [body.replace('ready', 'closed'), signed()]],
    ['another secret', () => [body, signed({ secret: otherSecret })]],
    ['another id', () => [body, { ...signed(), 'webhook-id': 'evt_2' }]],
    ['an old one', () => [body, signed({ ageS: 310 })]],
    ['one from the future', () => [body, signed({ ageS: -310 })]],
    ['a timestamp that is none', () => [body, { ...signed(), 'webhook-timestamp': 'now' }]],
    ['no signature', () => [body, { ...signed(), 'webhook-signature': undefined }]],
    ['an empty signature', () => [body, { ...signed(), 'webhook-signature': 'v1,' }]],
    [
      'an asymmetric signature',
      () => [
        body,
        { ...signed(), 'webhook-signature': signed()['webhook-signature'].replace('v1,', 'v1a,') },
      ],
    ],
    [
      'a shortened signature',
      () => [body, { ...signed(), 'webhook-signature': signed()['webhook-signature'].slice(0, -4) }],
    ],
    ['no headers', () => [body, {}]],
  ])('%s', async (_, forge) => {
    await expect(verifyWebhook(...forge(), secret)).rejects.toBeInstanceOf(WebhookVerificationError);
  });

  it('a secret that is none is the fault of the caller', async () => {
    for (const wrong of ['', 'whsec_', 'not base64!']) {
      await expect(verifyWebhook(body, signed(), wrong)).rejects.toThrow(/looks like whsec_/);
    }
  });
});
