import { isIP } from 'node:net';
import { buildConnector } from 'undici';
import { expect, test } from 'vitest';
import { checkEndpointUrl, isPublicAddress } from './addresses.ts';
import { builtinSender } from './builtin.ts';
import { publicConnector, RefusedAddress } from './connector.ts';
import { startTcp } from './testReceiver.ts';
import type { WebhookRequest } from './webhooks.ts';

/** One or more of each special-purpose range, the edges of some. */
const insideV4 = `
  127.0.0.1 127.0.0.2 127.1.2.3 127.255.255.255 0.0.0.0 0.1.2.3 0.255.255.255
  10.0.0.0 10.0.0.1 10.255.255.255 172.16.0.0 172.16.0.1 172.31.255.255 192.168.0.0 192.168.1.1 192.168.255.255
  169.254.0.1 169.254.169.254 169.254.170.2 169.254.169.253 169.254.255.255 100.64.0.1 100.100.100.200 100.127.255.255
  168.63.129.16 192.0.0.1 192.0.0.170 192.0.0.192 192.0.2.1 198.51.100.1 203.0.113.1 192.88.99.1
  198.18.0.1 198.19.255.255 224.0.0.1 239.255.255.255 233.252.0.1 240.0.0.1 255.255.255.254 255.255.255.255
  192.31.196.1 192.52.193.1 192.175.48.1`
  .trim()
  .split(/\s+/);

const insideV6 = `
  ::1 :: 0:0:0:0:0:0:0:1 fe80::1 febf::1 fec0::1 fc00::1 fd00::1 fd00:ec2::254 fd20:ce::254 fdff::1 ff00::1 ff02::1 ff0e::1
  100::1 100:0:0:1::1 2001:db8::1 3fff::1 3fff:fff::1 5f00::1 2001:2::1 2001:10::1 2001:20::1 2001:30::1 2001:1::1
  2001:3::1 2001:4:112::1 2620:4f:8000::1 2002:7f00:1:: 2002:a00:1:: 2002:a9fe:a9fe:: 2002:808:808:: 2001::1
  2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:0:7f00:1:: 64:ff9b:1::7f00:1 64:ff9b:1::808:808 4000::1 1::1 8000::1 e000::1
  ::ffff:0:127.0.0.1 ::ffff:0:8.8.8.8`
  .trim()
  .split(/\s+/);

const embedding = [
  '127.0.0.1',
  '10.0.0.1',
  '169.254.169.254',
  '192.168.1.1',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
];

/** The ways in which IPv6 may carry an IPv4 address. */
const carried = embedding.flatMap(v4 => [`::ffff:${v4}`, `::${v4}`, `64:ff9b::${v4}`, `::ffff:${hex(v4)}`]);

/** The ways in which a URL may write one. */
const written = ['127.0.0.1', '10.0.0.1', '169.254.169.254', '192.168.1.1', '0.0.0.0'].flatMap(v4 => {
  const parts = v4.split('.').map(Number);
  const [a = 0, b = 0, c = 0, d = 0] = parts;
  const number = ((a * 256 + b) * 256 + c) * 256 + d;
  return [
    `${number}`,
    `0x${number.toString(16)}`,
    `0X${number.toString(16).padStart(8, '0').toUpperCase()}`,
    `0${number.toString(8)}`,
    parts.map(part => `0x${part.toString(16)}`).join('.'),
    parts.map(part => `0${part.toString(8)}`).join('.'),
    parts.map(part => `0000${part.toString(8)}`).join('.'),
    `${a}.${(b * 256 + c) * 256 + d}`,
    `${a}.${b}.${c * 256 + d}`,
    `0x${a.toString(16)}.${b}.0${(c * 256 + d).toString(8)}`,
    `${v4}.`,
    v4.replaceAll('.', '。'),
    v4.replaceAll('.', '%2e'),
    [...v4].map(sign => `%${sign.charCodeAt(0).toString(16)}`).join(''),
    v4.replaceAll(/\d/g, digit => String.fromCodePoint(0xff10 + Number(digit))),
  ];
});

const names =
  `localhost LOCALHOST localhost. api.localhost a.b.localhost. printer.local metadata.google.internal
  metadata.google.internal. intranet ip6-localhost kubernetes %6c%6f%63%61%6c%68%6f%73%74 ⓛocalhost`
    .trim()
    .split(/\s+/);

const forms = [...insideV4, ...written, ...names, ...[...insideV6, ...carried].map(v6 => `[${v6}]`)];

function hex(v4: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = v4.split('.').map(Number);
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

const request = (endpointUrl: string): WebhookRequest => ({
  endpointUrl,
  secrets: [`whsec_${Buffer.alloc(24, 1).toString('base64')}`],
  eventId: 'evt_01',
  timestamp: new Date(),
  body: '{}',
});

/** Listens on every address of this machine and counts who comes. */
const startCanary = () => startTcp(socket => socket.end(), '0.0.0.0');

test(`refuses ${forms.length} ways of writing an address inside`, async () => {
  expect(new Set(forms).size).toBe(forms.length);
  expect(forms.length).toBeGreaterThanOrEqual(200);
  const { port, sockets } = await startCanary();
  const sender = builtinSender({ allowPrivate: false, timeoutMs: 2000 });
  for (const form of forms) {
    const url = `https://${form}:${port}/hook`;
    const { error, durationMs } = await sender.attempt(request(url));
    expect([form, error]).toEqual([form, 'refused_address']);
    expect(durationMs).toBeLessThan(1000);
    expect([form, checkEndpointUrl(url, false)]).toEqual([form, 'must be reachable on the public internet']);
  }
  await sender.close();
  expect(sockets).toHaveLength(0);

  const careless = builtinSender({ allowPrivate: true, timeoutMs: 2000 });
  await careless.attempt(request(`https://127.0.0.1:${port}/hook`));
  await careless.close();
  expect(sockets).toHaveLength(1);
});

test('refuses the same addresses behind a name', async () => {
  const { port, sockets } = await startCanary();
  for (const address of [...insideV4, ...insideV6, ...carried]) {
    const lookup = async () => [{ address, family: isIP(address) }];
    const sender = builtinSender({ allowPrivate: false, timeoutMs: 2000, lookup });
    const { error } = await sender.attempt(request(`https://hooks.example:${port}/`));
    expect([address, error]).toEqual([address, 'refused_address']);
    await sender.close();
  }
  expect(sockets).toHaveLength(0);
});

test('refuses an address that goes past the look-up', async () => {
  const { port, sockets } = await startCanary();
  const looked: string[] = [];
  const connect = publicConnector(buildConnector, 2000, async name => {
    looked.push(name);
    return [];
  });
  for (const hostname of [...insideV4, ...insideV6, ...carried]) {
    for (const protocol of ['https:', 'http:']) {
      const error = await new Promise(resolve => {
        connect({ hostname, protocol, port: `${port}` }, (...[fault]) => resolve(fault));
      });
      expect(error).toBeInstanceOf(RefusedAddress);
    }
  }
  expect(looked).toEqual([]);
  expect(sockets).toHaveLength(0);
});

test('a name that flips from public to private reaches nothing in 100 attempts', async () => {
  const { port, sockets } = await startCanary();
  // In no allocated block of the internet: nobody is disturbed by this test.
  const outside = { address: '2d00::1', family: 6 };
  const inside = { address: '127.0.0.1', family: 4 };
  let lookups = 0;
  const sender = builtinSender({
    allowPrivate: false,
    timeoutMs: 40,
    async lookup() {
      lookups += 1;
      return [[outside], [inside], [inside, outside], [outside, inside]][lookups % 4] ?? [];
    },
  });
  for (let attempt = 1; attempt <= 100; attempt += 1) {
    const result = await sender.attempt(request(`https://flip.example:${port}/`));
    expect(result.ok).toBe(false);
    expect(lookups).toBe(attempt);
    expect(result.durationMs).toBeLessThan(4000);
  }
  await sender.close();
  expect(sockets).toHaveLength(0);
});

test('a name without addresses is refused, one that does not exist is a failed connection', async () => {
  const none = builtinSender({ allowPrivate: false, lookup: async () => [] });
  expect(await none.attempt(request('https://empty.example/'))).toMatchObject({ error: 'refused_address' });
  const unknown = builtinSender({ allowPrivate: false, timeoutMs: 3000 });
  expect((await unknown.attempt(request('https://nowhere.invalid/'))).error).toMatch(
    /^(connection|timeout)$/,
  );
  await Promise.all([none.close(), unknown.close()]);
});

test.each([
  '8.8.8.8',
  '1.1.1.1',
  '100.63.255.255',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
  '223.255.255.254',
  '2606:4700:4700::1111',
  '2a00:1450:4001:80e::200e',
  '::ffff:8.8.8.8',
  '64:ff9b::8.8.8.8',
])('lets %s pass', address => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ['https://example.com/hooks', null, null],
  ['https://8.8.8.8:8443/', null, null],
  ['http://example.com/', 'must start with https://', null],
  ['http://localhost:4000/hook', 'must start with https://', null],
  ['ftp://example.com/', 'must start with https://', 'must start with https:// or http://'],
  [
    'https://me:secret@example.com/',
    expect.stringContaining('user name'),
    expect.stringContaining('user name'),
  ],
  ['https://me@127.0.0.1/', expect.stringContaining('user name'), expect.stringContaining('user name')],
  ['example.com/hooks', expect.stringContaining('complete URL'), expect.stringContaining('complete URL')],
  ['https://', expect.stringContaining('complete URL'), expect.stringContaining('complete URL')],
  [
    'https://[fe80::1%25eth0]/',
    expect.stringContaining('complete URL'),
    expect.stringContaining('complete URL'),
  ],
  ['https://127.0.0.1/', 'must be reachable on the public internet', null],
])('checks %s at the door', async (url, inProduction, inDevelopment) => {
  expect(checkEndpointUrl(url, false)).toEqual(inProduction);
  expect(checkEndpointUrl(url, true)).toEqual(inDevelopment);
  if (inProduction === null || inProduction === 'must be reachable on the public internet') return;
  const sender = builtinSender({ allowPrivate: false });
  expect(await sender.attempt(request(url))).toMatchObject({ ok: false, error: 'invalid_url', status: null });
});
