import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:https';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { builtinSender } from './builtin.ts';
import type { WebhookRequest } from './webhooks.ts';

/** DER (X.690): tag, length, content. */
function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const bytes = (hex: string) => Buffer.from(hex, 'hex');

/** A certificate for localhost, signed by its own key (RFC 5280, RFC 8410). */
function selfSigned(validUntil: string): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const algorithm = der(0x30, bytes('06032b6570'));
  const commonName = der(0x30, bytes('0603550403'), der(0x0c, Buffer.from('localhost')));
  const name = der(0x30, der(0x31, commonName));
  const alternatives = der(0x30, der(0x82, Buffer.from('localhost')));
  const body = der(
    0x30,
    bytes('a003020102'),
    bytes('020101'),
    algorithm,
    name,
    der(0x30, der(0x17, Buffer.from('200101000000Z')), der(0x17, Buffer.from(validUntil))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, der(0x30, bytes('0603551d11'), der(0x04, alternatives)))),
  );
  const signature = der(0x03, bytes('00'), sign(null, body, privateKey));
  const certificate = der(0x30, body, algorithm, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`,
  };
}

async function startHttps(pair: { key: string; cert: string }): Promise<number> {
  const server = createServer(pair, (_, response) => response.end('secure'));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function trust(cert: string): void {
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, cert]);
  onTestFinished(() => setDefaultCACertificates(before));
}

const request = (endpointUrl: string): WebhookRequest => ({
  endpointUrl,
  secrets: [`whsec_${Buffer.alloc(24, 1).toString('base64')}`],
  eventId: 'evt_01',
  timestamp: new Date(),
  body: '{}',
});

async function attempt(url: string) {
  const sender = builtinSender({ allowPrivate: true, timeoutMs: 3000 });
  const result = await sender.attempt(request(url));
  await sender.close();
  return result;
}

test('delivers to a receiver whose certificate is trusted', async () => {
  const pair = selfSigned('491231235959Z');
  trust(pair.cert);
  const port = await startHttps(pair);
  expect(await attempt(`https://localhost:${port}/`)).toMatchObject({ ok: true, responseBody: 'secure' });
});

test('refuses a certificate for another name', async () => {
  const pair = selfSigned('491231235959Z');
  trust(pair.cert);
  const port = await startHttps(pair);
  expect(await attempt(`https://127.0.0.1:${port}/`)).toMatchObject({
    ok: false,
    error: 'tls',
    status: null,
  });
});

test('refuses a certificate that nobody vouches for', async () => {
  const port = await startHttps(selfSigned('491231235959Z'));
  expect(await attempt(`https://localhost:${port}/`)).toMatchObject({
    ok: false,
    error: 'tls',
    status: null,
  });
});

test('refuses a certificate that has expired', async () => {
  const pair = selfSigned('210101000000Z');
  trust(pair.cert);
  const port = await startHttps(pair);
  expect(await attempt(`https://localhost:${port}/`)).toMatchObject({
    ok: false,
    error: 'tls',
    status: null,
  });
});
