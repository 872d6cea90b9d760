import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { textOf } from '../../documents/textOf.ts';

let app: TestApp;
let shop: TestWorkshop;
let customerId: string;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop('Patil Motors');
  customerId = (await shop.owner.customers.create({ name: 'Ravi Kulkarni', email: 'ravi@example.com' })).id;
});
afterAll(() => app.close());

const bank = {
  accountName: 'Patil Motors',
  accountNumber: '50200012345678',
  ifsc: 'HDFC0000007',
  bankName: 'HDFC Bank',
};
const letters = async (pdf: Blob) =>
  (await textOf(await pdf.bytes())).join().replaceAll(/\s/g, '').normalize();
const lineItems = [{ kind: 'labour' as const, description: 'Service', unitPrice: 100_000 }];

async function issued() {
  const { id } = await shop.owner.invoices.create({ customerId, lineItems });
  return shop.owner.invoices.issue(id);
}

describe('it works', () => {
  it('prints and mails in the language of the workshop, and an issued invoice keeps the one of its issue', async () => {
    const { owner } = shop;
    expect((await owner.workshops.get()).documentLanguage).toBe('en');
    const english = await issued();
    await owner.workshops.update({ documentLanguage: 'hi' });
    const hindi = await issued();
    expect(await letters(await owner.invoices.pdf(hindi.id))).toContain('बिलऑफ़सप्लाई'.normalize());
    expect(await letters(await owner.invoices.pdf(english.id))).toContain('BillofSupply');
    await owner.invoices.send(hindi.id, {});
    expect((await app.mailTo('ravi@example.com')).text).toMatch(/\p{Script=Devanagari}/u);
    await owner.workshops.update({ documentLanguage: 'en' });
    expect(await letters(await owner.invoices.pdf(hindi.id))).toContain('बिलऑफ़सप्लाई'.normalize());
  });

  it('prints the bank account of the day of issue', async () => {
    const { owner } = shop;
    expect((await owner.workshops.update({ bank })).bank).toEqual(bank);
    const { id } = await issued();
    expect((await owner.workshops.update({ bank: null })).bank).toBeNull();
    const page = await letters(await owner.invoices.pdf(id));
    for (const text of Object.values(bank)) expect(page).toContain(text.replaceAll(' ', ''));
    expect(await letters(await owner.invoices.pdf((await issued()).id))).not.toContain('HDFC');
  });

  it('names on a job card who works on it, in the order of assignment', async () => {
    const { owner } = shop;
    const mate = await app.workshop('Elsewhere');
    const { code } = await owner.invites.create({ role: 'technician' });
    await mate.owner.invites.accept({ code });
    const [me, other] = (await owner.members.list()).data;
    const assignedTo = [other?.userId ?? '', me?.userId ?? ''];
    const job = await owner.jobs.create({ customerId, assignedTo, lineItems });
    const text = (await textOf(await (await owner.jobs.pdf(job.id)).bytes())).join();
    expect(text).toContain(`Assigned to ${other?.name}, ${me?.name}`);
    const next = await owner.jobs.create({ customerId, assignedTo: [me?.userId ?? ''], lineItems });
    const pages = await textOf(await (await owner.jobs.pdf(next.id, { alsoIds: job.id })).bytes());
    for (const [index, { number }] of [next, job].entries()) expect(pages[index]).toContain(number);
    const missing = owner.jobs.pdf(next.id, { alsoIds: `${job.id},job_gone` });
    await expect(missing).rejects.toMatchObject({ status: 404 });
    await owner.workshops.update({ documentLanguage: 'hi' });
    expect(await letters(await owner.jobs.pdf(job.id))).toContain('जॉबकार्ड'.normalize());
    await owner.workshops.update({ documentLanguage: 'en' });
  });

  it('prints names in any script, and a sign in place of what no font has', async () => {
    const { owner } = shop;
    const { id } = await owner.customers.create({ name: 'முத்துசாமி 王 🚗' });
    const invoice = await owner.invoices.create({ customerId: id, lineItems });
    expect(await letters(await owner.invoices.pdf(invoice.id))).toContain('முத்துசாமி\ufffd\ufffd'.normalize());
  });
});

describe('it refuses', () => {
  it.each([
    ['an IFSC that is none', { bank: { ...bank, ifsc: 'HDFC1000007' } }],
    ['a number that is none', { bank: { ...bank, accountNumber: '50200-12' } }],
    ['an account without a holder', { bank: { ...bank, accountName: ' ' } }],
  ])('%s', async (_, patch) => {
    await expect(shop.owner.workshops.update(patch)).rejects.toMatchObject({ status: 400 });
  });

  it('a language without labels', async () => {
    const answer = await fetch(`${app.url}/v1/workshop`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${shop.apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ documentLanguage: 'ta' }),
    });
    expect(answer.status).toBe(400);
  });
});

describe('it keeps others out', () => {
  it('whose assigned names and documents stay in the workshop', async () => {
    const job = await shop.owner.jobs.create({ customerId, lineItems });
    const stranger = await app.workshop('Stranger');
    await expect(stranger.owner.jobs.pdf(job.id)).rejects.toMatchObject({ status: 404 });
  });
});
