import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';
import { uploadPicture } from '../../../test/pictures.ts';
import { transaction } from '../../data/transaction.ts';
import { queueMail } from '../mails/mails.ts';

let app: TestApp;
let shop: TestWorkshop;
let customerId: string;

const pads = { kind: 'part' as const, description: 'Brake pads <new>', unitPrice: 240_000, taxRate: 18 };
const wash = { kind: 'labour' as const, description: 'Wash', unitPrice: 30_000, taxRate: 18 };

beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop('Patil Motors');
  await shop.owner.workshops.update({ upiId: 'patil@okbank', phone: '+912025431234' });
  customerId = (
    await shop.owner.customers.create({
      name: 'Ravi Kulkarni',
      phone: '+919822012345',
      email: 'ravi@example.com',
    })
  ).id;
});
afterAll(() => app.close());

const tokenOf = (url: string | null) => `${url?.split('/').at(-1)}`;
/** As a customer's phone: no account, no credential. */
const get = (path: string) => fetch(`${app.url}${path}`, { redirect: 'manual' });
const send = (path: string, fields: Record<string, string>) =>
  fetch(`${app.url}${path}`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
const post = async (path: string, body: object) => {
  const response = await fetch(`${app.url}/v1/shared/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'Phone/1' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
};

async function sentEstimate() {
  const { estimates, sharing } = shop.owner;
  const job = await shop.owner.jobs.create({ customerId, status: 'open', lineItems: [pads, wash] });
  const photo = await uploadPicture(shop.owner, 'job_photo');
  const { id } = await estimates.create({ jobId: job.id, photoFileIds: [photo.id] });
  await estimates.send(id, {});
  const link = await sharing.createLink({ resourceId: id });
  return { id, jobId: job.id, link, token: tokenOf(link.url) };
}

async function issuedInvoice() {
  const { invoices, sharing } = shop.owner;
  const draft = await invoices.create({ customerId, lineItems: [pads] });
  const { id, amountDue } = await invoices.issue(draft.id);
  return { id, amountDue, token: tokenOf((await sharing.createLink({ resourceId: id })).url) };
}

describe('an estimate by its link', () => {
  it('is shown to who has no account, with photos that open, and counts who looks', async () => {
    const { id, link, token } = await sentEstimate();
    expect(link).toMatchObject({ kind: 'estimate', opens: 0, emailedTo: null });
    expect(link.whatsappUrl).toMatch(/^https:\/\/wa\.me\/919822012345\?text=/);
    expect(decodeURIComponent(link.whatsappUrl ?? '')).toContain(link.url);
    const page = await get(`/s/${token}`);
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(text).toContain('Brake pads &lt;new&gt;');
    expect(text).not.toContain('<new>');
    expect(text).toContain('<html lang="en">');
    expect(await (await get(`/s/${token}?lang=hi`)).text()).toContain('मंज़ूर');
    const photo = /<img src="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await fetch(new URL(photo, app.url))).status).toBe(200);
    const pdf = await get(`/v1/shared/${token}/pdf?lang=hi`);
    expect(pdf.headers.get('cache-control')).toBe('no-store');
    expect((await pdf.text()).slice(0, 5)).toBe('%PDF-');
    const [found] = (await shop.owner.sharing.listLinks({ resourceId: id })).data;
    expect(found).toMatchObject({ id: link.id, opens: 2 });
  });

  it('is answered once, by a form without a script; the job follows and the answer tells who gave it', async () => {
    const { id, jobId, token } = await sentEstimate();
    const text = await (await get(`/s/${token}`)).text();
    const key = /name="key" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const form = { revision: '1', key, lines: '2', line0: 'yes', line1: 'no', name: 'Ravi K' };
    expect((await send(`/s/${token}/answer`, form)).status).toBe(303);
    expect((await send(`/s/${token}/answer`, form)).status).toBe(303);
    const estimate = await shop.owner.estimates.get(id);
    expect(estimate).toMatchObject({
      status: 'partly_approved',
      answer: { approvedLines: [0], name: 'Ravi K', recordedBy: null },
    });
    expect((await shop.owner.jobs.get(jobId)).lineItems).toHaveLength(1);
    const again = await post(`${token}/answer`, { revision: 1, approvedLines: [0, 1], name: 'Other' });
    expect(again).toMatchObject({ status: 200, body: { estimate: { answer: { name: 'Ravi K' } } } });
    const stored = await app.server.database.db
      .collection('estimateAnswers')
      .findOne({ estimateId: id }, { comment });
    expect(stored).toMatchObject({ address: '127.0.0.1', revision: 1 });
    expect(stored?.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await (await get(`/s/${token}`)).text()).toContain('Your answer was recorded');
  });

  it('asks again after a change, and refuses an answer to what was', async () => {
    const { id, token } = await sentEstimate();
    await shop.owner.estimates.update(id, { lineItems: [wash] });
    expect(await (await get(`/s/${token}`)).text()).toContain('changing this estimate');
    const stale = { revision: 1, approvedLines: [0], name: 'Ravi' };
    expect((await post(`${token}/answer`, stale)).body.code).toBe('estimate_changed');
    await shop.owner.estimates.send(id, {});
    expect((await post(`${token}/answer`, stale)).body.code).toBe('estimate_changed');
    const wrong = await send(`/s/${token}/answer`, { revision: '1', lines: '1', name: 'Ravi' });
    expect(await wrong.text()).toContain('has changed the estimate since');
    const answered = await post(`${token}/answer`, { ...stale, revision: 2 });
    expect(answered.body.estimate.status).toBe('approved');
  });
});

describe('an invoice by its link', () => {
  it('is paid by UPI; what the customer says waits to be confirmed', async () => {
    const { id, amountDue, token } = await issuedInvoice();
    const text = await (await get(`/s/${token}`)).text();
    expect(text).toContain('upi://pay?pa=patil%40okbank');
    expect(text).toContain('<svg');
    const rupees = (amountDue / 100).toFixed(2);
    const said = { key: 'k1', amount: rupees, method: 'upi', reference: 'utr123456' };
    expect((await send(`/s/${token}/payments`, said)).status).toBe(303);
    expect(
      (await post(`${token}/payments`, { amount: 100, method: 'upi', reference: 'UTR123456' })).status,
    ).toBe(200);
    const { data } = await shop.owner.payments.list({ invoiceId: id });
    expect(data).toMatchObject([
      {
        status: 'recorded',
        amount: amountDue,
        reference: 'UTR123456',
        statedByCustomer: true,
        recordedBy: null,
      },
    ]);
    expect(await (await get(`/s/${token}`)).text()).toContain('UTR123456');
    const paymentId = data[0]?.id ?? '';
    await expect(shop.owner.sharing.createLink({ resourceId: paymentId })).rejects.toMatchObject({
      code: 'payment_not_confirmed',
    });
    const mailId = await transaction({ ...app.server.parts, tenantId: shop.id }, scope =>
      queueMail(scope, {
        to: { email: 'ravi@example.com' },
        language: 'en',
        content: {
          template: 'shared_document',
          kind: 'receipt',
          workshopName: 'Patil Motors',
          customerName: 'Ravi',
          number: '1',
          link: app.url,
        },
        shared: { kind: 'receipt', resourceId: paymentId },
      }),
    );
    const mails = app.server.database.db.collection<{ _id: string }>('mails');
    await expect
      .poll(() => mails.findOne({ _id: mailId }, { comment }))
      .toMatchObject({ status: 'rejected', attempts: 1, reason: 'The payment is not confirmed' });
    await shop.owner.payments.confirm(paymentId);
    expect(await (await get(`/s/${token}`)).text()).toContain('This invoice is paid');
    expect(await (await shop.owner.payments.receipt(paymentId)).slice(0, 5).text()).toBe('%PDF-');
    const receipt = await shop.owner.sharing.createLink({ resourceId: paymentId });
    expect((await get(`/v1/shared/${tokenOf(receipt.url)}/pdf?lang=hi`)).status).toBe(200);
    expect(await (await get(`/s/${tokenOf(receipt.url)}`)).text()).toContain('Receipt for invoice');
  });

  it('takes three unconfirmed statements, and no more than is due', async () => {
    const { amountDue, token } = await issuedInvoice();
    const state = (amount: number, reference: string) =>
      post(`${token}/payments`, { amount, method: 'bank_transfer', reference });
    expect((await state(amountDue + 1, 'TOOMUCH')).body.errors[0]).toMatchObject({
      params: { limit: amountDue },
    });
    const all = await Promise.all(['AAAAAA1', 'AAAAAA2', 'AAAAAA3', 'AAAAAA4'].map(utr => state(100, utr)));
    expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409]);
    expect(all.find(({ status }) => status === 409)?.body.code).toBe('too_many_stated');
  });
});

describe('a link', () => {
  it('goes by mail with the document, and tells what became of it', async () => {
    const { id, link } = await sentEstimate();
    expect(await shop.owner.sharing.email(link.id, {})).toMatchObject({ emailedTo: 'ravi@example.com' });
    const mail = await app.mailTo('ravi@example.com');
    expect(mail.text).toContain(link.url);
    expect(mail.attachments).toMatchObject([{ contentType: 'application/pdf' }]);
    const status = async () => (await shop.owner.sharing.listLinks({ resourceId: id })).data[0]?.emailStatus;
    await expect.poll(status).toBe('delivered');
    for (const [domain, became] of [
      ['delay', 'delayed'],
      ['bounce', 'bounced'],
    ]) {
      await shop.owner.estimates.send(id, { email: `ravi@${domain}.example` });
      await expect.poll(status).toBe(became);
    }
    await shop.owner.estimates.send(id, { email: 'Other@example.com' });
    expect((await app.mailTo('other@example.com')).text).toContain(link.url);
  });

  it('is the same until it has ended, and then shows nothing, like one that never was', async () => {
    const { id, link, token } = await sentEstimate();
    expect((await shop.owner.sharing.createLink({ resourceId: id })).url).toBe(link.url);
    const links = app.server.database.db.collection<{ _id: string }>('shareLinks');
    const stored = await links.findOne({ _id: link.id }, { comment });
    expect(JSON.stringify(stored)).not.toContain(token);
    await links.updateOne({ _id: link.id }, { $set: { expiresAt: new Date(0) } }, { comment });
    const expired = await get(`/v1/shared/${token}`);
    expect(expired.status).toBe(404);
    const next = await shop.owner.sharing.createLink({ resourceId: id });
    expect(next.url).not.toBe(link.url);
    await shop.owner.sharing.revokeLink(next.id);
    const bare = (text: string, used: string) => text.replaceAll(used, 'T').replaceAll(/req_[0-9a-z]+/g, 'R');
    const revoked = await (await get(`/v1/shared/${tokenOf(next.url)}`)).text();
    const unknown = await (await get(`/v1/shared/${'x'.repeat(22)}`)).text();
    expect(bare(revoked, tokenOf(next.url))).toBe(bare(unknown, 'x'.repeat(22)));
    const page = await get(`/s/${tokenOf(next.url)}?lang=hi`);
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('यह लिंक अब कुछ नहीं दिखाता');
    for (const path of ['answer', 'payments'])
      expect((await send(`/s/${token}/${path}`, { name: 'x' })).status).toBe(404);
    await expect(shop.owner.sharing.email(next.id, {})).rejects.toMatchObject({ code: 'link_ended' });
  });

  it('shows nothing of others, whatever credential comes along, and does nothing that it is not for', async () => {
    const other = await app.workshop('Other Garage');
    const { token } = await sentEstimate();
    const { token: invoiceToken } = await issuedInvoice();
    const response = await fetch(`${app.url}/v1/shared/${token}`, {
      headers: { authorization: `Bearer ${other.apiKey}` },
    });
    const text = await response.text();
    expect(text).toContain('Patil Motors');
    expect(text).not.toContain('Other Garage');
    expect(text).not.toMatch(/cus_|job_0|est_0|lnk_|usr_/);
    expect((await post(`${invoiceToken}/answer`, { revision: 1, approvedLines: [], name: 'x' })).status).toBe(
      404,
    );
    expect((await post(`${token}/payments`, { amount: 1, method: 'upi', reference: 'AAAAAA' })).status).toBe(
      404,
    );
  });

  it('needs the permission to change what it shows, and something to show', async () => {
    const { owner } = shop;
    const draft = await owner.estimates.create({ customerId, lineItems: [pads] });
    await expect(owner.sharing.createLink({ resourceId: draft.id })).rejects.toMatchObject({
      code: 'estimate_not_sent',
    });
    const bill = await owner.invoices.create({ customerId, lineItems: [pads] });
    await expect(owner.sharing.createLink({ resourceId: bill.id })).rejects.toMatchObject({
      code: 'invoice_not_issued',
    });
    const technician = await join(app, shop, 'technician');
    const mine = await owner.jobs.create({ customerId, assignedTo: [technician.userId] });
    const { sharing } = technician.workbay;
    const card = await sharing.createLink({ resourceId: mine.id });
    expect((await get(`/v1/shared/${tokenOf(card.url)}/pdf`)).status).toBe(200);
    expect(await (await get(`/s/${tokenOf(card.url)}`)).text()).toContain(mine.number);
    const { id, jobId } = await sentEstimate();
    await expect(sharing.createLink({ resourceId: id })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(sharing.createLink({ resourceId: jobId })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is dead while Workbay keeps the workshop closed', async () => {
    const { token } = await sentEstimate();
    const workshops = app.server.database.db.collection<{ _id: string }>('workshops');
    await workshops.updateOne(
      { _id: shop.id },
      { $set: { blocked: { reason: 'x', at: new Date() } } },
      { comment },
    );
    expect((await get(`/s/${token}`)).status).toBe(404);
    await workshops.updateOne({ _id: shop.id }, { $set: { blocked: null } }, { comment });
  });
});
