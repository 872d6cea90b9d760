import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { resendKey, resendProblem, startResend } from '../../../test/resend.ts';
import { queueMail } from '../mails/mails.ts';
import { arrived } from '../suppressions/suppressions.ts';

const newSecret = () => `whsec_${randomBytes(24).toString('base64')}`;
const [oldSecret, secret] = [newSecret(), newSecret()];

let resend: Awaited<ReturnType<typeof startResend>>;
let app: TestApp;
let shop: TestWorkshop;
let other: TestWorkshop;
beforeAll(async () => {
  // What Resend takes is put where the tests look for mail.
  resend = await startResend(async ({ id, ...mail }) => {
    const mailbox = app.server.database.db.collection<{ _id: string }>('mailbox');
    await mailbox.updateOne({ _id: id }, { $set: mail }, { upsert: true, comment });
  });
  app = await startTestApp({
    RESEND_API_KEY: resendKey,
    RESEND_BASE_URL: resend.baseUrl,
    RESEND_WEBHOOK_SECRET: `${oldSecret}, ${secret}`,
  });
  shop = await app.workshop();
  other = await app.workshop('Rival Garage');
});
afterAll(async () => {
  await app.close();
  resend.close();
});

let people = 0;
/** An invoice that is mailed to an address of its own, and the mail's id at Resend. */
async function mailed(by: TestWorkshop = shop, email = `customer-${people++}@example.com`) {
  const customer = await by.owner.customers.create({ name: 'Ravi', email });
  const lineItems = [{ kind: 'labour' as const, description: 'Service', unitPrice: 50_000 }];
  const draft = await by.owner.invoices.create({ customerId: customer.id, lineItems });
  await by.owner.invoices.issue(draft.id);
  await by.owner.invoices.send(draft.id, {});
  await expect.poll(() => stored(email)).toMatchObject({ status: 'sent' });
  const mail = await stored(email);
  const invoice = () => by.owner.invoices.get(draft.id);
  return { id: draft.id, email, customer, mailId: mail?._id, providerId: `${mail?.providerId}`, invoice };
}

const stored = (email: string) =>
  app.server.database.db
    .collection<{ _id: string; providerId?: string; attempts: number; dueAt?: Date }>('mails')
    .findOne({ 'to.email': email }, { sort: { _id: -1 }, comment });

type Said = { type: string; at?: string; data: Record<string, unknown> };
let messages = 0;
const message = () => `msg_${messages++}`;
const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

async function report(
  { type, at = new Date().toISOString(), data }: Said,
  { id = message(), by = secret, signedAt = new Date(), alter = (body: string) => body } = {},
) {
  const body = JSON.stringify({ type, created_at: at, data });
  const response = await fetch(`${app.url}/hooks/resend`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'svix-id': id,
      'svix-timestamp': `${seconds(signedAt)}`,
      'svix-signature': new Webhook(by).sign(id, signedAt, body),
    },
    body: alter(body),
  });
  return response.status;
}

const delivered = (email_id: string) => ({ type: 'email.delivered', data: { email_id } });
const bounced = (email_id: string, type = 'Permanent') => ({
  type: 'email.bounced',
  data: { email_id, bounce: { type, subType: 'General', message: '550 5.1.1 user unknown' } },
});
const complained = (email_id: string) => ({ type: 'email.complained', data: { email_id } });
const delayed = (email_id: string) => ({ type: 'email.delivery_delayed', data: { email_id } });
const typesOf = async (id: string) =>
  (await shop.owner.events.list({ resourceId: id })).data
    .map(({ type }) => type)
    .filter(type => type.startsWith('invoice.email_'))
    .toReversed();

describe('it works', () => {
  it('tells at the invoice what became of its mail, and says so by events', async () => {
    const { id, providerId, invoice } = await mailed();
    expect((await invoice()).email).toMatchObject({ status: 'sent', reason: null });
    expect(await report(delayed(providerId))).toBe(204);
    expect(await report({ ...delivered(providerId), at: '2026-11-21T10:00:00.000Z' })).toBe(204);
    expect((await invoice()).email).toEqual({
      status: 'delivered',
      at: '2026-11-21T10:00:00.000Z',
      reason: null,
    });
    await report(complained(providerId));
    expect((await invoice()).email?.status).toBe('complained');
    expect(await typesOf(id)).toEqual([
      'invoice.email_delayed',
      'invoice.email_delivered',
      'invoice.email_complained',
    ]);
    const [event] = (await shop.owner.events.list({ resourceId: id })).data;
    expect(event).toMatchObject({
      data: { email: { status: 'complained' } },
      previous: { email: { status: 'delivered' } },
    });
    expect(JSON.stringify(event)).not.toContain('mailId');
  });

  it('tells at a note what became of its mail, and of its last mail alone', async () => {
    const { id: invoiceId, email } = await mailed();
    const lines = [{ line: 0, taxable: 1000 }];
    const reason = 'sales_return' as const;
    const { id } = await shop.owner.invoiceNotes.issue({ invoiceId, kind: 'credit_note', reason, lines });
    const send = async () => {
      await shop.owner.invoiceNotes.send(id, {});
      await expect.poll(() => stored(email)).toMatchObject({ status: 'sent', noteId: id });
      return `${(await stored(email))?.providerId}`;
    };
    const first = await send();
    expect(await shop.owner.invoiceNotes.get(id)).toMatchObject({ sentTo: email, email: { status: 'sent' } });
    await report(bounced(first, 'Transient'));
    const note = () => shop.owner.invoiceNotes.get(id);
    expect((await note()).email).toMatchObject({ status: 'bounced', reason: '550 5.1.1 user unknown' });
    const last = await send();
    await report(complained(first));
    expect((await note()).email?.status).toBe('sent');
    await report(delivered(last));
    expect((await note()).email).toMatchObject({ status: 'delivered', reason: null });
    const told = (await shop.owner.events.list({ resourceId: id })).data;
    expect(told.map(({ type }) => type)).toEqual([
      ...Array.from({ length: 4 }, () => 'credit_note.updated'),
      'credit_note.issued',
    ]);
    expect(told[0]).toMatchObject({
      data: { email: { status: 'delivered' } },
      previous: { email: { status: 'sent' } },
    });
    expect(JSON.stringify(told)).not.toContain('mailId');
  });

  it('says why a mail did not arrive', async () => {
    const { id, providerId, invoice } = await mailed();
    await report(bounced(providerId));
    expect((await invoice()).email).toMatchObject({ status: 'bounced', reason: '550 5.1.1 user unknown' });
    expect(await typesOf(id)).toEqual(['invoice.email_failed']);
  });

  it('finds the mail by our own id, before the id of Resend is known here', async () => {
    const { mailId, invoice } = await mailed();
    const data = { email_id: 'unheard-of', tags: { workbay_mail: mailId } };
    expect(await report({ type: 'email.delivered', data })).toBe(204);
    expect((await invoice()).email?.status).toBe('delivered');
  });

  it('comes to the same whatever the order', async () => {
    const orders = [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [2, 0, 3, 1],
      [1, 3, 0, 2],
    ];
    for (const order of orders) {
      const { providerId, invoice } = await mailed();
      const all = [
        delayed(providerId),
        delivered(providerId),
        bounced(providerId, 'Transient'),
        complained(providerId),
      ];
      for (const index of order) await report(all[index] ?? delivered(providerId));
      expect((await invoice()).email?.status).toBe('complained');
    }
  });

  it('takes each report once, also when it comes twice at the same moment', async () => {
    const { id, providerId } = await mailed();
    const same = message();
    const answers = await Promise.all([1, 2, 3].map(() => report(delivered(providerId), { id: same })));
    expect(answers).toEqual([204, 204, 204]);
    expect(await typesOf(id)).toEqual(['invoice.email_delivered']);
  });

  it('knows both secrets while one replaces the other', async () => {
    const { providerId, invoice } = await mailed();
    expect(await report(delayed(providerId), { by: oldSecret })).toBe(204);
    expect((await invoice()).email?.status).toBe('delayed');
    expect(await report(delivered(providerId), { by: secret })).toBe(204);
    expect((await invoice()).email?.status).toBe('delivered');
  });

  it('leaves an invoice that was mailed again to its newest mail', async () => {
    const { id, providerId, invoice } = await mailed();
    await shop.owner.invoices.send(id, { email: 'right@example.com' });
    await report(bounced(providerId, 'Transient'));
    expect((await invoice()).email).toMatchObject({ status: 'sent' });
    expect((await invoice()).sentTo).toBe('right@example.com');
  });

  it('tells of a mail that Resend never takes', async () => {
    const email = 'refused@example.com';
    resend.faultsTo.set(email, [resendProblem(422, 'validation_error', 'Invalid `to` field')]);
    const customer = await shop.owner.customers.create({ name: 'Ravi', email });
    const lineItems = [{ kind: 'labour' as const, description: 'Service', unitPrice: 50_000 }];
    const { id } = await shop.owner.invoices.create({ customerId: customer.id, lineItems });
    await shop.owner.invoices.issue(id);
    await shop.owner.invoices.send(id, {});
    await expect
      .poll(async () => (await shop.owner.invoices.get(id)).email)
      .toMatchObject({ status: 'failed', reason: 'resend: 422 validation_error Invalid `to` field' });
    expect(resend.postsTo(email)).toHaveLength(1);
    expect(await typesOf(id)).toEqual(['invoice.email_failed']);
  });

  it('tries again what Resend cannot take now, when it says, under the same key', async () => {
    const email = 'later@example.com';
    resend.faultsTo.set(email, [
      { status: 503, body: '<html>away</html>' },
      { ...resendProblem(429, 'rate_limit_exceeded', 'Too many'), headers: { 'retry-after': '600' } },
    ]);
    const sending = mailed(shop, email);
    await expect.poll(() => stored(email)).toMatchObject({ attempts: 2 });
    const due = (await stored(email))?.dueAt?.getTime() ?? 0;
    expect(due - Date.now()).toBeGreaterThan(500_000);
    await app.server.database.db
      .collection('mails')
      .updateOne({ 'to.email': email }, { $set: { dueAt: new Date() } }, { comment });
    expect((await (await sending).invoice()).email?.status).toBe('sent');
    const keys = resend.postsTo(email).map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });
});

describe('the sender that customers see', () => {
  const senderOf = (email: string) => {
    const { from, reply_to } = resend.postsTo(email).at(-1)?.body ?? {};
    return { from, reply_to };
  };

  it('is the workshop by its name, with answers to its address', async () => {
    const { email } = await mailed();
    expect(senderOf(email)).toEqual({
      from: 'Patil Motors via Workbay <no-reply@workbay.localhost>',
      reply_to: undefined,
    });
    await shop.owner.workshops.update({ email: 'desk@patil.example' });
    expect(senderOf((await mailed()).email).reply_to).toBe('desk@patil.example');
    await shop.owner.workshops.update({ mailSenderName: 'पाटिल मोटर्स', mailReplyTo: 'bills@patil.example' });
    expect(senderOf((await mailed()).email)).toEqual({
      from: 'पाटिल मोटर्स via Workbay <no-reply@workbay.localhost>',
      reply_to: 'bills@patil.example',
    });
    expect(senderOf(shop.email)).toEqual({
      from: 'Workbay <no-reply@workbay.localhost>',
      reply_to: undefined,
    });
  });

  it.each([
    { mailSenderName: 'A\r\nBcc: x@evil.example' },
    { mailSenderName: 'Bank <bank@evil.example>' },
    { mailSenderName: 'A", B' },
    { mailSenderName: '\u202eevil' },
    { mailSenderName: '   ' },
    { mailReplyTo: 'a@b.example\r\nBcc: x@evil.example' },
    { mailReplyTo: 'a@b.example, x@evil.example' },
    { mailReplyTo: 'Bank <a@b.example>' },
  ])('cannot be %j', async patch => {
    await expect(shop.owner.workshops.update(patch)).rejects.toMatchObject({ code: 'invalid_request' });
  });
});

describe('an address that gets no more mail', () => {
  const again = (by: TestWorkshop, id: string, email?: string) =>
    by.owner.invoices.send(id, email ? { email } : {});

  it('is one that sent mail back for good, for every workshop, until somebody lifts it', async () => {
    const { id, email, providerId } = await mailed();
    const theirs = await mailed(other);
    await report(bounced(providerId));
    await expect(again(shop, id)).rejects.toMatchObject({
      status: 422,
      code: 'email_suppressed',
      errors: [{ pointer: '/body/email', message: expect.stringContaining('550 5.1.1 user unknown') }],
    });
    await expect(again(other, theirs.id, email.toUpperCase())).rejects.toMatchObject({
      code: 'email_suppressed',
    });
    const { data } = await shop.owner.suppressions.find({ email });
    expect(data).toEqual([
      expect.objectContaining({
        cause: 'bounce',
        reason: '550 5.1.1 user unknown',
        times: 1,
        liftable: true,
      }),
    ]);
    await shop.owner.suppressions.lift({ email });
    expect((await shop.owner.suppressions.find({ email })).data).toEqual([]);
    await again(shop, id);
    await expect.poll(() => resend.postsTo(email).length).toBe(2);
    // Resend keeps a list of its own, from which it was taken before.
    const paths = resend.posts.map(({ path }) => path);
    expect(paths.filter(path => path === `DELETE /suppressions/${encodeURIComponent(email)}`)).toHaveLength(
      1,
    );
  });

  it('is one that marked mail as spam, for the workshop that wrote it alone', async () => {
    const { id, email, providerId } = await mailed();
    const theirs = await mailed(other);
    await report(complained(providerId));
    await expect(again(shop, id)).rejects.toMatchObject({ code: 'email_suppressed' });
    await again(other, theirs.id, email);
    expect((await other.owner.suppressions.find({ email })).data).toEqual([]);
    await expect(other.owner.suppressions.lift({ email })).rejects.toMatchObject({ code: 'not_found' });
    expect((await shop.owner.suppressions.find({ email })).data).toMatchObject([{ cause: 'complaint' }]);
  });

  it('is none that was full or away', async () => {
    const { id, email, providerId } = await mailed();
    await report(bounced(providerId, 'Transient'));
    expect((await shop.owner.suppressions.find({ email })).data).toEqual([]);
    await again(shop, id);
  });

  it('is one that Resend sends nothing to, and none to which mail arrived since', async () => {
    const { email, providerId } = await mailed();
    const suppressed = { type: 'on-account', message: `<${email}> is on the list` };
    await report({ type: 'email.suppressed', data: { email_id: providerId, suppressed } });
    const { data } = await shop.owner.suppressions.find({ email });
    expect(data).toMatchObject([{ cause: 'bounce', reason: '… is on the list' }]);
    const scope = { ...app.server.parts, tenantId: null };
    await arrived(scope, email, new Date(Date.now() - 60_000));
    expect((await shop.owner.suppressions.find({ email })).data).toHaveLength(1);
    await arrived(scope, email, new Date(Date.now() + 60_000));
    expect((await shop.owner.suppressions.find({ email })).data).toEqual([]);
  });

  it('is refused with the day in the workshop, where it was one at night in UTC', async () => {
    const { id, email, providerId } = await mailed();
    await report(bounced(providerId));
    const night = { $set: { since: new Date('2026-04-01T20:00:00Z') } };
    await app.server.database.db
      .collection('suppressions')
      .updateMany({}, night, { comment: 'platform: a test' });
    await expect(again(shop, id, email)).rejects.toMatchObject({
      errors: [{ message: expect.stringContaining('on 2026-04-02') }],
    });
  });

  it('is not invited either, and stops what is queued already', async () => {
    const { email, providerId } = await mailed();
    await report(bounced(providerId));
    await expect(shop.owner.invites.create({ role: 'manager', email })).rejects.toMatchObject({
      code: 'email_suppressed',
    });
    const hook = {
      name: 'Asha',
      workshopName: 'Patil Motors',
      url: 'https://x.example',
      link: `${app.config.publicUrl}/join`,
    };
    const scope = { ...app.server.parts, tenantId: shop.id };
    const content = { template: 'webhook_failing', state: 'failing', ...hook } as const;
    await queueMail(scope, { to: { email }, language: 'en', content });
    await expect.poll(() => stored(email)).toMatchObject({ status: 'suppressed' });
    expect(resend.postsTo(email)).toHaveLength(1);
  });

  it('still gets what concerns its own account', async () => {
    const person = await app.workshop('Third Garage');
    const mail = await stored(person.email);
    await report(bounced(`${mail?.providerId}`));
    expect((await shop.owner.suppressions.find({ email: person.email })).data).toHaveLength(1);
    const before = resend.postsTo(person.email).length;
    await person.owner.auth.requestPasswordReset({ email: person.email });
    await expect.poll(() => resend.postsTo(person.email).length).toBe(before + 1);
  });

  it('is given up after it came back three times', async () => {
    const { id, email, providerId } = await mailed();
    let sent = providerId;
    for (let time = 1; time <= 3; time += 1) {
      await report(bounced(sent));
      if (time === 3) break;
      await shop.owner.suppressions.lift({ email });
      await again(shop, id);
      await expect.poll(() => resend.postsTo(email).length).toBe(time + 1);
      await expect.poll(() => stored(email)).toMatchObject({ status: 'sent' });
      sent = `${(await stored(email))?.providerId}`;
    }
    await expect(shop.owner.suppressions.lift({ email })).rejects.toMatchObject({
      status: 409,
      code: 'email_given_up',
    });
  });
});

describe('it refuses', () => {
  it.each([
    ['another secret', () => ({ by: newSecret() })],
    ['a changed body', () => ({ alter: (body: string) => body.replace('550', '551') })],
    ['an old time', () => ({ signedAt: new Date(Date.now() - 6 * 60_000) })],
    ['a time to come', () => ({ signedAt: new Date(Date.now() + 6 * 60_000) })],
  ])('%s, and changes nothing', async (_, how) => {
    const { providerId, invoice } = await mailed();
    expect(await report(bounced(providerId), how())).toBe(400);
    expect((await invoice()).email?.status).toBe('sent');
  });

  it('what is not signed at all', async () => {
    for (const headers of [{ 'content-type': 'application/json' }, { 'content-type': 'text/plain' }]) {
      const response = await fetch(`${app.url}/hooks/resend`, { method: 'POST', headers, body: '{}' });
      expect([400, 415]).toContain(response.status);
      expect(await response.json()).toMatchObject({
        code: expect.stringMatching(/signature|unsupported_media_type/),
      });
    }
  });

  it.each([
    { type: 'email.opened', data: { email_id: 'x' } },
    { type: 'contact.created', data: { id: 'x' } },
    { type: 'email.delivered', data: { email_id: 'of nobody' } },
    { type: 'email.delivered', data: { email_id: { $gt: '' } } },
    { type: 'email.delivered', data: { email_id: 'x', tags: { workbay_mail: { $ne: null } } } },
    { type: 'email.delivered', at: 'soon', data: { email_id: 'x' } },
    { type: 'email.bounced', data: { email_id: 'x', bounce: [] } },
  ])('nothing of what it has no use for: %j', async said => {
    expect(await report(said)).toBe(204);
  });
});

describe('it keeps others out', () => {
  it("changes only the invoice of the mail's own workshop", async () => {
    const theirs = await mailed(other);
    const ours = await mailed();
    await report(bounced(theirs.providerId, 'Transient'));
    expect((await theirs.invoice()).email?.status).toBe('bounced');
    expect((await ours.invoice()).email?.status).toBe('sent');
    expect((await shop.owner.events.list({ limit: 100 })).data.map(({ data }) => data.id)).not.toContain(
      theirs.id,
    );
  });
});
