import type { Workbay } from '@workbay/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { metaProblem, metaReport, metaSecrets, startMeta } from '../../../test/meta.ts';

let meta: Awaited<ReturnType<typeof startMeta>>;
let app: TestApp;
let shop: TestWorkshop;
let owner: Workbay;
beforeAll(async () => {
  meta = await startMeta();
  app = await startTestApp({ ...metaSecrets, WHATSAPP_BASE_URL: meta.baseUrl });
  shop = await app.workshop('Patil Motors');
  owner = shop.owner;
});
afterAll(async () => {
  await app.close();
  meta.close();
});

const lineItems = [{ kind: 'labour' as const, description: 'Service', unitPrice: 10_000, hsnSac: '998714' }];

async function sharedInvoice(workbay = owner, phone = '+919811122233') {
  const customer = await workbay.customers.create({ name: 'Asha', phone });
  const draft = await workbay.invoices.create({ customerId: customer.id, lineItems });
  const invoice = await workbay.invoices.issue(draft.id);
  const link = await workbay.sharing.createLink({ resourceId: invoice.id });
  return { invoice, link, token: `${link.url?.split('/').at(-1)}`, customerId: customer.id };
}
const stateOf = async (resourceId: string, workbay = owner) =>
  (await workbay.sharing.listLinks({ resourceId })).data[0]?.whatsappStatus;
const becomes = (resourceId: string, state: string) =>
  expect.poll(() => stateOf(resourceId), { interval: 25 }).toBe(state);
const post = ({ body, signature }: { body: string; signature: string }) =>
  fetch(`${app.url}/hooks/whatsapp`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signature },
    body,
  });
/** What Meta was asked to send with the link. */
const sentWith = (token: string) => meta.sent.filter(message => JSON.stringify(message).includes(token));

describe('a link by WhatsApp', () => {
  it('goes out as the approved template, and its reports show what became of it, in any order', async () => {
    const { invoice, link, token } = await sharedInvoice();
    expect(link).toMatchObject({ whatsappSends: true, whatsappTo: null, whatsappStatus: null });
    expect(await owner.sharing.whatsapp(link.id, {})).toMatchObject({
      whatsappTo: '+919811122233',
      whatsappStatus: 'queued',
    });
    await becomes(invoice.id, 'sent');
    const [message] = sentWith(token);
    expect(message).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '919811122233',
      type: 'template',
      template: {
        name: 'workbay_document',
        language: { code: 'en' },
        components: [
          {
            type: 'body',
            parameters: ['Asha', `Invoice ${invoice.number}`, 'Patil Motors'].map(text => ({
              type: 'text',
              text,
            })),
          },
          { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: token }] },
        ],
      },
      biz_opaque_callback_data: expect.stringMatching(/^wam_/),
    });
    const of = { id: `wamid.${meta.sent.length}`, to: '919811122233' };
    for (const [status, shown] of [
      ['delivered', 'delivered'],
      ['sent', 'delivered'],
      ['read', 'read'],
      ['delivered', 'read'],
    ] as const) {
      expect((await post(metaReport(of, status))).status).toBe(200);
      expect(await stateOf(invoice.id)).toBe(shown);
    }
  });

  it('is tried again after an overload, and given up where Meta refuses it', async () => {
    meta.faults.push({ ...metaProblem(400, 131056, 'Pair rate limit hit'), headers: { 'retry-after': '0' } });
    const again = await sharedInvoice();
    await owner.sharing.whatsapp(again.link.id, {});
    await becomes(again.invoice.id, 'sent');
    expect(sentWith(again.token)).toHaveLength(1);

    meta.faults.push(metaProblem(400, 131026, 'Message undeliverable'));
    const never = await sharedInvoice();
    await owner.sharing.whatsapp(never.link.id, { phone: '98111 22244' });
    await becomes(never.invoice.id, 'failed');
    expect(sentWith(never.token)).toHaveLength(0);

    const later = await sharedInvoice();
    await owner.sharing.whatsapp(later.link.id, {});
    await becomes(later.invoice.id, 'sent');
    const error = { code: 131049, title: 'Not delivered', error_data: { details: 'healthy ecosystem' } };
    await post(metaReport({ id: `wamid.${meta.sent.length}`, to: '919811122233' }, 'failed', error));
    expect(await stateOf(later.invoice.id)).toBe('failed');
  });

  it('waits through an outage of hours, and then says that it has failed', async () => {
    const away = metaProblem(503, 2, 'Service temporarily unavailable');
    meta.faults.push(away);
    const { invoice, link } = await sharedInvoice();
    await owner.sharing.whatsapp(link.id, {});
    const messages = app.server.database.db.collection('whatsappMessages');
    const mine = { linkId: link.id };
    const tried = async () => (await messages.findOne(mine, { comment }))?.attempts;
    const again = (attempts: number) =>
      messages.updateOne(mine, { $set: { attempts, dueAt: new Date() } }, { comment });
    await expect.poll(tried, { timeout: 30_000, interval: 25 }).toBe(1);
    meta.faults.push(away);
    await again(12);
    await expect.poll(tried, { timeout: 30_000, interval: 25 }).toBe(13);
    const next = (await messages.findOne(mine, { comment }))?.dueAt;
    expect(next.getTime()).toBeGreaterThan(Date.now() + 50 * 60_000);
    expect(await stateOf(invoice.id)).toBe('queued');
    meta.faults.push(away);
    await again(19);
    await becomes(invoice.id, 'failed');
  });

  it('is not sent again where its answer was lost and its report came', async () => {
    meta.faults.push('drop');
    const { invoice, link, token } = await sharedInvoice();
    const messages = app.server.database.db.collection<{ _id: string }>('whatsappMessages');
    await owner.sharing.whatsapp(link.id, {});
    await expect.poll(() => sentWith(token).length, { interval: 10 }).toBe(1);
    const messageId = `${sentWith(token)[0]?.biz_opaque_callback_data}`;
    await post(metaReport({ id: 'wamid.lost', to: '919811122233', messageId }, 'delivered'));
    await becomes(invoice.id, 'delivered');
    expect(await messages.findOne({ _id: messageId }, { comment })).toMatchObject({ status: 'sent' });
    expect(await messages.findOne({ _id: messageId, dueAt: { $exists: true } }, { comment })).toBeNull();
  });

  it('is refused without a number, of an ended link, and to others; test mode sends none', async () => {
    const { link, invoice, customerId } = await sharedInvoice();
    const { owner: stranger } = await app.workshop();
    await expect(stranger.sharing.whatsapp(link.id, {})).rejects.toMatchObject({ code: 'not_found' });
    await owner.customers.update(customerId, { phone: null });
    await expect(owner.sharing.whatsapp(link.id, {})).rejects.toMatchObject({ code: 'no_phone' });
    await owner.sharing.revokeLink(link.id);
    const ended = { code: 'link_ended' };
    await expect(owner.sharing.whatsapp(link.id, { phone: '+919811122233' })).rejects.toMatchObject(ended);
    expect(await stateOf(invoice.id)).toBeNull();
  });

  it('belongs to the customer: with their data it is gone', async () => {
    const { customerId, link, invoice } = await sharedInvoice(owner, '+919811100000');
    await owner.sharing.whatsapp(link.id, {});
    await becomes(invoice.id, 'sent');
    const { amountDue } = await owner.invoices.get(invoice.id);
    const payment = await owner.payments.record({ invoiceId: invoice.id, amount: amountDue, method: 'cash' });
    await owner.payments.confirm(payment.id);
    const messages = app.server.database.db.collection('whatsappMessages');
    const kept = () => messages.countDocuments({ to: '+919811100000' }, { comment });
    expect(await kept()).toBe(1);
    await owner.privacy.eraseCustomer(customerId);
    expect(await kept()).toBe(0);
  });
});

describe('the hook', () => {
  const verify = (token: string) =>
    fetch(
      `${app.url}/hooks/whatsapp?${new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.verify_token': token, 'hub.challenge': '1158201444' })}`,
    );

  it('proves itself to who knows our words alone', async () => {
    const answer = await verify(metaSecrets.WHATSAPP_VERIFY_TOKEN);
    expect([answer.status, await answer.text()]).toEqual([200, '1158201444']);
    expect((await verify('other words')).status).toBe(403);
    expect((await fetch(`${app.url}/hooks/whatsapp`)).status).toBe(403);
  });

  it('takes what Meta signed alone, and nothing from what it does not know', async () => {
    const report = metaReport({ id: 'wamid.unknown', to: '1' }, 'read');
    expect((await post(report)).status).toBe(200);
    for (const signature of ['', 'sha256=00', report.signature.replace(/.$/, '_')])
      expect((await post({ ...report, signature })).status).toBe(400);
    expect((await post({ ...report, body: `${report.body} ` })).status).toBe(400);
    const odd = metaReport({ id: 'wamid.1', to: '1' }, 'warning');
    expect((await post(odd)).status).toBe(200);
  });
});
