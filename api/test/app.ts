import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WorkbayAccount } from '@workbay/sdk/account';
import type { Registration, Session } from '@workbay/sdk/schema';
import type { Db } from 'mongodb';
import { expect, inject } from 'vitest';
import type { StoredMail } from '../src/adapters/mail/mailbox.ts';
import { type Config, readConfig } from '../src/config.ts';
import type { WebhookOptions } from '../src/features/webhooks/start.ts';
import { createLogger } from '../src/logger.ts';
import { createServer, type Server } from '../src/server.ts';
import { refuseUnbound, watchCommands } from './commands.ts';
import { contract, contractObserver } from './contract.ts';
import { giveBack, takeDatabase } from './databases.ts';
import type {} from './mongo.ts';

export type TestApp = {
  url: string;
  config: Config;
  /** As another process of the same database needs it. */
  secretKey: string;
  server: Server;
  /** Waits for the newest mail to an address, and gives it. */
  mailTo(
    email: string,
    about?: string,
  ): Promise<Pick<StoredMail, 'subject' | 'text' | 'html' | 'attachments'>>;
  /** A new workshop with its owner, an API key that may do everything, and clients for both; in India where no country is given. */
  workshop(name?: string, country?: string): Promise<TestWorkshop>;
  close(): Promise<void>;
};

export type TestWorkshop = {
  id: string;
  email: string;
  password: string;
  /** Where its people reach us; their passkeys are bound to it. */
  publicUrl: string;
  apiKey: string;
  accessToken: string;
  /** By API key. */
  workbay: WorkbayAccount;
  /** By the owner's session. */
  owner: WorkbayAccount;
};

/** What fails is to be seen, and a slow machine may take its time. */
const patience = { maxRetries: 0, timeoutMs: 120_000 };

const password = 'correct horse battery';
const dashboardDir = fileURLToPath(new URL('../../dashboard/dist', import.meta.url));

/** What the files of one worker share. */
let shared: Promise<TestApp> | null = null;

/**
 * The whole API on a port of its own. Without an environment it is the one that the files of a worker share, each with workshops of
 * its own: to start one costs more than most files do. Whoever looks at everything there is, stops its workers or turns the clock takes an own one.
 */
export async function startTestApp(
  environment?: Record<string, string>,
  options?: WebhookOptions,
): Promise<TestApp> {
  if (environment) return startOwnTestApp(environment, options);
  shared ??= startOwnTestApp();
  const app = await shared;
  const since = new Date();
  return { ...app, close: () => lookOver(app, since) };
}

/** One over a database of its own. Every answer is checked against the contract. */
export async function startOwnTestApp(
  environment: Record<string, string> = {},
  options: WebhookOptions = {},
): Promise<TestApp> {
  const database = environment.MONGODB_DATABASE ?? takeDatabase();
  const settings = readConfig({
    WORKBAY_EMBEDDED: '1',
    PORT: '0',
    LOG_LEVEL: 'error',
    MONGODB_URI: inject('mongoUri'),
    MONGODB_DATABASE: database,
    SECRET_KEY: randomBytes(32).toString('base64'),
    FILES_DIR: join(inject('filesDir'), randomUUID()),
    ...generousLimits,
    ...cheapPasswords,
    MAX_EVENT_LOOP_DELAY_MS: '600000',
    MONGODB_TIMEOUT_MS: '60000',
    WRONG_PASSWORDS_NEAR: '1000000',
    WRONG_PASSWORDS_FAR: '1000000',
    ...(existsSync(dashboardDir) ? { DASHBOARD_DIR: dashboardDir } : {}),
    ...environment,
  });
  process.env.WORKBAY_MONITOR_COMMANDS = '1';
  const begun = new Date();
  const server = await createServer(settings, createLogger(settings.logLevel), {
    contract,
    observe: contractObserver,
    ...options,
  });
  const { config } = server.parts;
  const unwatch = watchCommands(server.database.client);
  const url = await server.app.listen({ host: '127.0.0.1', port: config.port });

  const app: TestApp = {
    url,
    config,
    secretKey: settings.secretKey.toString('base64'),
    server,
    mailTo: (email, about) => mailTo(server.database.db, email, about),
    workshop: (name, country) => newWorkshop(app, name, country),
    async close() {
      const astray = await linksAstray(app, begun);
      await server.close();
      if (!environment.MONGODB_DATABASE) await giveBack(database);
      await rm(config.files.dir, { recursive: true, force: true });
      unwatch();
      refuseUnbound();
      refuseAstray(app, astray);
    },
  };
  return app;
}

/** What a file that shares the app may have done wrong. */
async function lookOver(app: TestApp, since: Date): Promise<void> {
  const astray = await linksAstray(app, since);
  refuseUnbound();
  refuseAstray(app, astray);
}

function refuseAstray({ config }: TestApp, astray: string[]): void {
  if (astray.length > 0) throw new Error(`mails lead elsewhere than to ${config.publicUrl}: ${astray}`);
}

/** The least that is allowed: a sign-up of thousands need not cost what one costs a guesser. */
export const cheapPasswords = { ARGON2_MEMORY_KIB: '7168', ARGON2_PASSES: '1' };

/** Where that is what is looked at. */
export const dearPasswords = { ARGON2_MEMORY_KIB: '19456', ARGON2_PASSES: '2' };

export const generousLimits = Object.fromEntries(
  ['READ', 'WRITE', 'AUTH', 'EXPORT', 'LINK'].flatMap(name => [
    [`RATE_LIMIT_${name}`, '1000000'],
    [`RATE_LIMIT_ADDRESS_${name}`, '1000000'],
  ]),
);

/** Marks what a test itself asks the database. */
export const comment = 'platform: the test looks';

/** Until the events of a workshop so far have gone by: those before an endpoint of its was made come to that one too if they wait. */
export function outboxEmpty({ server }: TestApp, tenantId: string): Promise<void> {
  const waiting = { tenantId, dueAt: { $exists: true } };
  const count = () => server.database.db.collection('events').countDocuments(waiting, { comment });
  return expect.poll(count).toBe(0);
}

/** The newest mail to somebody, of those with these words in the subject where they are given. */
export async function mailTo(db: Db, email: string, about?: string) {
  const mailbox = db.collection<Omit<StoredMail, 'id'> & { _id: string }>('mailbox');
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    // What waits is looked at first: sent between the two looks, it would hide behind the mail before it.
    const waiting = await db
      .collection<{ _id: string }>('mails')
      .findOne({ 'to.email': email, status: 'queued' }, { sort: { _id: -1 }, comment });
    // Notifications come by themselves, a minute after what they tell of.
    const asked = {
      'to.email': email,
      headers: { $exists: false },
      ...(about && { subject: { $regex: about } }),
    };
    const mail = await mailbox.findOne(asked, { sort: { createdAt: -1, _id: -1 }, comment });
    // An older one may wait for days: other files of the worker write to the same people.
    if (mail && (about || !waiting || waiting._id < mail._id)) return mail;
    await new Promise(resolve => setTimeout(resolve, 25));
  }
  throw new Error(`no mail to ${email}`);
}

/** Where the links of the mails that were sent since then lead, other than to Workbay. */
async function linksAstray({ server, config }: TestApp, since: Date): Promise<string[]> {
  const sent = server.database.db.collection<Pick<StoredMail, 'html' | 'createdAt'>>('mailbox');
  const mails = await sent.find({ createdAt: { $gte: since } }, { comment }).toArray();
  const links = mails.flatMap(({ html }) =>
    [...html.matchAll(/\shref="([^"]*)"/g)].map(([, link]) => `${link}`),
  );
  return links.filter(link => !link.startsWith(`${config.publicUrl}/`));
}

export function codeIn(mail: { text: string }): string {
  const code = /\b(\d{6})\b/.exec(mail.text)?.[1];
  if (!code) throw new Error('the mail has no code');
  return code;
}

async function newWorkshop(app: TestApp, name = 'Patil Motors', country = 'IN'): Promise<TestWorkshop> {
  const email = `owner-${randomUUID()}@example.com`;
  const session = await signUp(app, {
    name: 'Asha Patil',
    email,
    workshop: { name, kind: 'garage', country },
  });
  const { accessToken } = session;
  const owner = new WorkbayAccount({ baseUrl: app.url, accessToken: () => accessToken, ...patience });
  const { secret } = await owner.apiKeys.create({ name: 'test', permissions: session.me.permissions });
  return {
    id: session.me.workshop?.id ?? '',
    email,
    password,
    publicUrl: app.config.publicUrl,
    apiKey: secret,
    accessToken,
    workbay: new WorkbayAccount({ baseUrl: app.url, apiKey: secret, ...patience }),
    owner,
  };
}

/** Logs in a person who has set up no second factor. */
export async function logIn(app: Pick<TestApp, 'url'>, email: string, password: string): Promise<Session> {
  const answer = await new WorkbayAccount({ baseUrl: app.url, ...patience }).auth.login({
    email,
    password,
  });
  if (!('accessToken' in answer)) throw new Error('a second factor is asked for');
  return answer;
}

/** Registers and verifies a person; `inviteCode` instead of `workshop` joins one. */
export async function signUp(app: Pick<TestApp, 'url' | 'mailTo'>, person: Omit<Registration, 'password'>) {
  const anonymous = new WorkbayAccount({ baseUrl: app.url, ...patience });
  const { verificationId } = await anonymous.auth.register({ ...person, password });
  const code = codeIn(await app.mailTo(person.email));
  return anonymous.auth.verifyEmail({ verificationId, code });
}
