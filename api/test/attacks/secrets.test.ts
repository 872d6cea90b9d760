import { randomUUID } from 'node:crypto';
import { WorkbayAccount } from '@workbay/sdk/account';
import { symbols } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { transaction } from '../../src/data/transaction.ts';
import { queueMail } from '../../src/features/mails/mails.ts';
import { codeIn, comment, startTestApp, type TestApp } from '../app.ts';
import { softAuthenticator } from '../authenticator.ts';
import { newCustomer } from '../customers.ts';
import { pdf } from '../pictures.ts';
import { appCode } from '../proofs.ts';
import { bearer, cookieOf, raw } from './browser.ts';

let app: TestApp;
const lines: string[] = [];

beforeAll(async () => {
  app = await startTestApp({ LOG_LEVEL: 'trace' });
  // Whatever would have been written; children of the logger write through it too.
  Object.assign(app.server.app.log, { [symbols.streamSym]: { write: (line: string) => lines.push(line) } });
});
afterAll(() => app.close());

/** What stands between quotes, slashes and signs: a code of six digits is not found inside a longer number. */
const holds = (text: string, secret: string) =>
  new RegExp(`(?<![\\w-])${secret.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`).test(text);

/** Every flow of identity, and every secret that it has handed out or been told. */
async function everyFlow(): Promise<Map<string, string>> {
  const secrets = new Map<string, string>();
  const keep = (name: string, value: string | null | undefined) => {
    if (!value || value.length < 6) throw new Error(`${name} was not handed out`);
    secrets.set(name, value);
    return value;
  };
  const anonymous = new WorkbayAccount({ baseUrl: app.url, maxRetries: 0 });
  const post = (path: string, json: object, headers = {}) => raw(`${app.url}/v1${path}`, { json, headers });
  const email = `owner-${randomUUID()}@example.com`;
  const password = keep('password', 'correct horse battery');
  const workshop = { name: 'Patil Motors', kind: 'garage' as const };

  const { verificationId } = await anonymous.auth.register({ name: 'Asha', email, password, workshop });
  const verification = await app.mailTo(email);
  keep('link of the verification', /token=([\w-]+)/.exec(verification.text)?.[1]);
  const wrongCode = codeIn(verification) === '135791' ? '135792' : '135791';
  await post('/auth/verify-email', { verificationId, code: keep('wrong code', wrongCode) });
  const verified = await post('/auth/verify-email', {
    verificationId,
    code: keep('code', codeIn(verification)),
  });
  keep('refresh token', cookieOf(verified, 'workbay_refresh').split('=')[1]);
  const token = keep('access token', `${verified.body.accessToken}`);
  const owner = new WorkbayAccount({ baseUrl: app.url, accessToken: () => token, maxRetries: 0 });

  await post('/auth/login', { email, password: keep('wrong password', 'not the password 77') });
  const loggedIn = await post('/auth/login', { email, password }, { 'idempotency-key': randomUUID() });
  const cookie = cookieOf(loggedIn, 'workbay_refresh');
  keep('second refresh token', cookie.split('=')[1]);
  const refreshed = await raw(`${app.url}/v1/auth/refresh`, { method: 'POST', headers: { cookie } });
  keep('exchanged refresh token', cookieOf(refreshed, 'workbay_refresh').split('=')[1]);

  const key = await owner.apiKeys.create({ name: 'till', permissions: ['jobs:read'] });
  keep('API key', key.secret);
  keep('rolled API key', (await owner.apiKeys.roll(key.id, {})).secret);
  await raw(`${app.url}/v1/jobs`, { headers: bearer(keep('wrong API key', `wb_live_${'x'.repeat(38)}`)) });
  const invite = await owner.invites.create({ role: 'technician', email: `t-${randomUUID()}@example.com` });
  keep('code of an invite', invite.code);
  await post('/invites/accept', { code: keep('wrong code of an invite', '7KQ2-M9XD-4TBH') }, bearer(token));
  const hook = { url: 'http://127.0.0.1:9/hook', eventTypes: ['job.created' as const] };
  const endpoint = await owner.webhooks.createEndpoint(hook);
  keep('secret of a webhook', endpoint.secret);
  keep('rotated secret of a webhook', (await owner.webhooks.rotateSecret(endpoint.id, {})).secret);
  const content = pdf();
  const announced = await owner.files.create({
    purpose: 'workshop_document',
    name: 'a.pdf',
    type: 'application/pdf',
    size: content.size,
  });
  keep('signature of an upload', announced.upload.fields.signature);

  const customer = await owner.customers.create({ name: 'Ravi', email: `ravi-${randomUUID()}@example.com` });
  const job = await owner.jobs.create({ customerId: customer.id });
  const { url: shared } = await owner.sharing.createLink({ resourceId: job.id });
  const link = keep('token of a link', shared?.split('/').at(-1));
  const { url: feed } = await owner.calendarFeeds.create({ reach: 'own' });
  const { pathname } = new URL(feed);
  keep('token of a calendar', pathname.split('/')[3]);
  for (const path of [
    `/s/${link}`,
    `/v1/shared/${link}`,
    `/v1/shared/${link}/pdf`,
    pathname,
    `${pathname}/x`,
  ])
    await raw(`${app.url}${path}`);
  const { token: ofCustomer } = await newCustomer(app);
  keep('token of a customer', ofCustomer);
  await raw(`${app.url}/v1/portal/export`, { headers: bearer(ofCustomer) });

  const { secret } = await owner.factors.startTotp();
  keep('secret of the app', secret);
  const { recoveryCodes } = await owner.factors.confirmTotp({ code: appCode(secret) });
  for (const [n, code] of (recoveryCodes ?? []).entries()) keep(`recovery code ${n}`, code);
  const authenticator = softAuthenticator(new URL(app.config.publicUrl).origin);
  const options = await owner.factors.startPasskey();
  keep('challenge', options.challenge);
  await owner.factors.addPasskey({ name: 'Phone', passkey: authenticator.create(options) });
  const asked = await post('/auth/login', { email, password });
  const ticket = keep('ticket of a sign-in', `${asked.body.ticket}`);
  await post('/auth/second-factor', { ticket, code: keep('wrong code of the app', '975310') });
  await post('/auth/second-factor', { ticket, recoveryCode: recoveryCodes?.[0] });

  const next = `next-${randomUUID()}@example.com`;
  const change = await owner.auth.changeEmail({ email: next, password });
  const code = keep('code of the new address', codeIn(await app.mailTo(next)));
  await owner.auth.confirmEmail({ verificationId: change.verificationId, code });
  await anonymous.auth.requestPasswordReset({ email: next });
  const reset = keep('link of the reset', /token=([\w-]+)/.exec((await app.mailTo(next)).text)?.[1]);
  await post('/auth/password-reset/confirm', { token: keep('wrong link', 'x'.repeat(43)), password });
  await anonymous.auth.resetPassword({ token: reset, password: keep('new password', 'a wholly new secret') });

  const waiting = keep('link in a mail that waits', randomUUID());
  await transaction({ ...app.server.parts, tenantId: null }, scope =>
    queueMail(scope, {
      to: { email },
      language: 'en',
      notBefore: new Date(Date.now() + 24 * 60 * 60_000),
      content: {
        template: 'password_reset',
        name: 'Asha',
        link: `${app.url}/reset?token=${waiting}`,
        minutes: 30,
      },
    }),
  );
  return secrets;
}

it('no secret that was issued or told stands in the audit log, in the database or in a log line', async () => {
  const secrets = await everyFlow();
  const places: Record<string, string> = { log: lines.join('\n') };
  for (const { name } of await app.server.database.db.listCollections().toArray()) {
    // The embedded mode's post office is where mails are read; nothing else may hold what stands in them.
    if (name === 'mailbox') continue;
    const found = await app.server.database.db.collection(name).find({}, { comment }).toArray();
    places[name] = JSON.stringify(found);
  }
  expect(lines.length).toBeGreaterThan(20);
  expect(places.auditRecords?.length).toBeGreaterThan(5000);
  const leaks = Object.entries(places).flatMap(([place, text]) =>
    [...secrets].filter(([, secret]) => holds(text, secret)).map(([name]) => `${name} in ${place}`),
  );
  expect(leaks).toEqual([]);
  expect(secrets.size).toBeGreaterThan(30);
});
