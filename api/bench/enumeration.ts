import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { startServer } from './server.ts';

/**
 * `npm run bench -- enumeration [pairs]`: whether the time of an answer tells if an address has an account. Known and unknown by
 * turns, each first in half of the pairs; the difference of the medians, where that of the pairs lies at 99 %, and the processor
 * time of one, which a busy machine leaves as it is. Fails where the interval shows more than 5 ms.
 */
const pairs = Number(process.argv[2] ?? 200);
const mostMs = 5;
const server = await startServer();
const client = await new MongoClient(server.mongoUri).connect();
const db = client.db(server.database);
const password = 'quite a good password';

async function post(path: string, body: object, accessToken = ''): Promise<Record<string, unknown>> {
  const response = await fetch(`${server.url}/v1${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(accessToken ? { authorization: `Bearer ${accessToken}` } : {}),
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (response.status === 429 || response.status >= 500)
    throw new Error(`${path}: ${response.status} ${text}`);
  return text ? JSON.parse(text) : {};
}

/** As long as any other: an answer must not tell by its length either. */
const newEmail = () => `owner-${randomUUID()}@example.com`;
const registration = (email: string) => ({
  name: 'Asha Patil',
  email,
  password,
  workshop: { name: 'Sai Auto', kind: 'garage' },
});

/** What the request before has left to do is done, and nothing is counted against an address. */
async function settle(): Promise<void> {
  for (const name of ['mailShares', 'passwordTries']) await db.collection(name).deleteMany({});
  while (await db.collection('mails').findOne({ status: 'queued' })) await sleep(3);
}

async function newAccount(): Promise<{ email: string; accessToken: string }> {
  const email = newEmail();
  const { verificationId } = await post('/auth/register', registration(email));
  await settle();
  const mail = await db.collection('mailbox').findOne({ 'to.email': email });
  const code = /\b(\d{6})\b/.exec(`${mail?.text}`)?.[1];
  const { accessToken } = await post('/auth/verify-email', { verificationId, code });
  return { email, accessToken: `${accessToken}` };
}

type Ask = (email: string, waitingId: string) => Promise<unknown>;

type Timed = { ms: number; cpu: number };

async function timed(ask: Ask, email: string, waitingId: string): Promise<Timed> {
  await settle();
  const cpu = server.cpuMs();
  const begun = performance.now();
  await ask(email, waitingId);
  return { ms: performance.now() - begun, cpu: server.cpuMs() - cpu };
}

/** A registration that waits for its code, of an address that has an account or of one that has none. */
async function waiting(email: string): Promise<string> {
  const { verificationId } = await post('/auth/register', registration(email));
  const sentAt = new Date(Date.now() - 61_000);
  await db
    .collection<{ _id: string }>('verifications')
    .updateOne({ _id: `${verificationId}` }, { $set: { sentAt } });
  return `${verificationId}`;
}

const ranked = (values: number[], rank: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.max(0, Math.round(rank)))] ?? 0;
const median = (values: Timed[]) =>
  ranked(
    values.map(({ ms }) => ms),
    values.length / 2,
  );
const processor = (values: Timed[]) =>
  (values.reduce((sum, { cpu }) => sum + cpu, 0) / values.length).toFixed(1);

async function measure(name: string, ask: Ask, waits = false): Promise<boolean> {
  const known: Timed[] = [];
  const unknown: Timed[] = [];
  for (let pair = -5; pair < pairs; pair++) {
    const account = accounts[Math.abs(pair) % accounts.length]?.email ?? '';
    const stranger = newEmail();
    const ids = waits ? [await waiting(account), await waiting(stranger)] : [];
    const ofKnown = () => timed(ask, account, `${ids[0]}`);
    const ofUnknown = () => timed(ask, stranger, `${ids[1]}`);
    const [one, other] = pair % 2 ? [ofKnown, ofUnknown] : [ofUnknown, ofKnown];
    const [first, second] = [await one(), await other()];
    // The first few are slower than all that follow.
    if (pair < 0) continue;
    known.push(pair % 2 ? first : second);
    unknown.push(pair % 2 ? second : first);
  }
  const differences = known.map(({ ms }, index) => ms - (unknown[index]?.ms ?? 0));
  const spread = (2.576 * Math.sqrt(pairs)) / 2;
  const [low = 0, high = 0] = [-spread, spread].map(off => ranked(differences, pairs / 2 + off));
  const difference = median(known) - median(unknown);
  const beyond = low > mostMs || high < -mostMs;
  const within = Math.abs(difference) < mostMs ? `within ${mostMs} ms` : 'the machine is too busy to tell';
  const ms = (value = 0) => value.toFixed(1).padStart(6);
  console.log(
    `${name.padEnd(14)} known ${ms(median(known))} ms  unknown ${ms(median(unknown))} ms  difference ${ms(difference)} ms  (99 % ${ms(low)} to ${ms(high)})  processor ${processor(known)} and ${processor(unknown)} ms  ${beyond ? `BEYOND ${mostMs} ms` : within}`,
  );
  return !beyond;
}

const accounts = await Promise.all(Array.from({ length: 8 }, newAccount));
const inviter = accounts[0]?.accessToken ?? '';
const results = [
  await measure('log-in', email => post('/auth/login', { email, password: 'a wrong password' })),
  await measure('register', email => post('/auth/register', registration(email))),
  await measure('reset', email => post('/auth/password-reset', { email })),
  await measure('invite', email => post('/invites', { role: 'technician', email }, inviter)),
  await measure(
    'send again',
    (_, verificationId) => post('/auth/verify-email/resend', { verificationId }),
    true,
  ),
  await measure(
    'wrong code',
    (_, verificationId) => post('/auth/verify-email', { verificationId, code: '000000' }),
    true,
  ),
];
await client.close();
await server.stop();
if (results.includes(false)) process.exitCode = 1;
