import { afterAll, beforeAll, expect, it } from 'vitest';
import webPush from 'web-push';
import { browserAt, startPushService } from '../../../test/pushReceiver.ts';
import { webPushSender } from './webPush.ts';

const keys = webPush.generateVAPIDKeys();
const subject = 'mailto:a@workbay.example';
const sender = webPushSender({ allowPrivate: true, subject, timeoutMs: 2000 });
let service: Awaited<ReturnType<typeof startPushService>>;

beforeAll(async () => {
  service = await startPushService();
});
afterAll(async () => {
  await sender.close();
  await service.close();
});

const push = (endpoint: string, by = sender) =>
  by.send({ subscription: browserAt(endpoint).subscription, payload: '{}', urgency: 'normal', keys });

it.each([
  [201, { outcome: 'sent' }],
  [404, { outcome: 'gone' }],
  [410, { outcome: 'gone' }],
  [403, { outcome: 'gone' }],
  [413, { outcome: 'refused' }],
  [302, { outcome: 'refused' }],
  [429, { outcome: 'retry' }],
  [503, { outcome: 'retry' }],
])('reads status %i', async (status, expected) => {
  service.answers.push(status);
  expect(await push(`${service.origin}/a`)).toMatchObject(expected);
});

it('asks for another try where nobody answers or is there', async () => {
  const impatient = webPushSender({ allowPrivate: true, subject, timeoutMs: 150 });
  service.answers.push(0);
  expect(await push(`${service.origin}/a`, impatient)).toMatchObject({ outcome: 'retry', reason: 'timeout' });
  expect(await push('http://127.0.0.1:1/a')).toMatchObject({ outcome: 'retry' });
  await impatient.close();
});

it('goes nowhere but to the public internet, by https', async () => {
  const guarded = webPushSender({ allowPrivate: false, subject, timeoutMs: 2000 });
  const before = service.taken.length;
  const { port } = new URL(service.origin);
  const hosts = ['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost', '10.0.0.1'];
  for (const host of [...hosts, '169.254.169.254', '100.64.0.1', '[64:ff9b::7f00:1]'])
    expect(await push(`https://${host}:${port}/a`, guarded), host).toMatchObject({ outcome: 'gone' });
  expect(await push('http://push.example.com/a', guarded)).toMatchObject({ outcome: 'gone' });
  expect(service.taken).toHaveLength(before);
  await guarded.close();
});

it('gives up on a subscription whose key is none', async () => {
  const { endpoint, auth } = browserAt(`${service.origin}/a`).subscription;
  const p256dh = Buffer.alloc(65, 4).toString('base64url');
  expect(
    await sender.send({ subscription: { endpoint, auth, p256dh }, payload: '{}', urgency: 'low', keys }),
  ).toMatchObject({ outcome: 'gone' });
});
