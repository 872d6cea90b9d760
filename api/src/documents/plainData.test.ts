import { afterAll, describe, expect, it } from 'vitest';
import { invoiceSheet } from './invoiceSheet.ts';
import { createRenderer } from './render.ts';
import { hindiWorkshop, sampleInvoice, sampleJobCard, unregisteredWorkshop } from './sample.ts';
import { textOf } from './textOf.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

// Where a space stands is a guess from the distance of glyphs: only the letters and their order are compared.
const letters = (text: string) => text.replaceAll(/\s/g, '').normalize();

describe('an invoice from plain data', () => {
  it('prints money in Indian grouping, words, dates, tax and the bank account', async () => {
    const [page = '', ...more] = await textOf(
      await renderer.invoice(sampleInvoice(10, { amountPaid: 80_000_50, amountDue: 1_099_949_50 })),
    );
    expect(more).toEqual([]);
    for (const text of [
      'Tax Invoice',
      'INV/26-27/00042',
      '21 Nov 2026',
      'Maharashtra (27)',
      '1,48,210 km',
      '2.5 h',
      '₹11,800.00',
      'Rupees Eleven Thousand Eight Hundred Only',
      '80,000.50',
      '₹10,99,949.50',
      'HDFC0000007',
      'Page 1 of 1',
    ]) {
      expect(page).toContain(text);
    }
  });

  it('is a bill of supply without a GSTIN, and shows no tax', async () => {
    const [page = ''] = await textOf(
      await renderer.invoice(sampleInvoice(2, { workshop: unregisteredWorkshop, taxes: [] })),
    );
    expect(page).toContain('Bill of Supply');
    expect(page).not.toMatch(/GST|Taxable/);
  });

  it('speaks Hindi', async () => {
    const customer = { name: 'श्री रवींद्र कुलकर्णी', address: ['सह्याद्रि'], gstin: null, phone: null };
    const pdf = await renderer.invoice(
      sampleInvoice(1, { language: 'hi', workshop: hindiWorkshop, customer }),
    );
    const page = letters((await textOf(pdf)).join());
    for (const text of ['टैक्सइनवॉइस', 'पाटीलमोटर्स', 'रवींद्रकुलकर्णी', 'सह्याद्रि', 'बैंकट्रांसफ़र', 'पृष्ठ1/1']) {
      expect(page).toContain(text.normalize());
    }
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Lang ?\(hi\)/);
  });

  it('repeats the head of the table and counts the pages', async () => {
    const pages = await textOf(await renderer.invoice(sampleInvoice(120)));
    expect(pages).toHaveLength(5);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Page ${index + 1} of 5`);
      expect(page).toContain('HSN/SAC');
    }
  });

  it('prints text with signs that paper has none for, and says which letters it cannot print', async () => {
    const named = (name: string) => sampleInvoice(1, { customer: { ...sampleInvoice(1).customer, name } });
    const [page = ''] = await textOf(await renderer.invoice(named('Ravi\u0007 🚗👍🏽 \ud800#x *y*')));
    expect(page).toMatch(/Ravi \ufffd ?#x \*y\*/);
    await expect(renderer.invoice(named('রবি'))).rejects.toThrow(/no font has a sign for .*র/);
  });
});

describe('the UPI link', () => {
  const uri = (changes: Parameters<typeof sampleInvoice>[1]) =>
    invoiceSheet(sampleInvoice(1, changes)).upi?.uri;

  it('asks for what is due', () => {
    expect(uri({ amountDue: 118_000 })).toBe(
      'upi://pay?pa=patilmotors%40okbank&pn=Patil%20Motors&am=1180.00&cu=INR&tn=INV%2F26-27%2F00042',
    );
  });

  it.each([
    ['a draft', { number: null }],
    ['a paid invoice', { amountDue: 0 }],
    ['another currency', { currency: 'AED' }],
  ])('is left off %s', (_, changes) => expect(uri(changes)).toBeUndefined());
});

describe('a job card from plain data', () => {
  it('prints who, what and when, with prices', async () => {
    const [page = ''] = await textOf(await renderer.jobCard(sampleJobCard()));
    for (const text of [
      'JC-00412',
      '22 Nov 2026, 6:00 pm',
      'Suresh Jadhav, Imran Shaikh',
      'Brakes squeal when cold',
      'Labour',
      '3,540.00',
      '₹4,425.00',
      'Work done by',
    ]) {
      expect(page).toContain(text);
    }
  });

  it('leaves prices off', async () => {
    const items = sampleJobCard().items.map(item => ({ ...item, total: null }));
    const [page = ''] = await textOf(await renderer.jobCard(sampleJobCard({ items, estimate: null })));
    expect(page).toContain('Front brake pads');
    expect(page).not.toMatch(/Amount|₹|0\.00/);
  });
});
