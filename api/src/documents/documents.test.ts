import { afterAll, describe, expect, it } from 'vitest';
import { createRenderer } from './render.ts';
import { textOf } from './textOf.ts';
import type { InvoiceSheet } from './types.ts';
import { amountInWords } from './words.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

const sheet = (items: number): InvoiceSheet => ({
  title: 'Tax Invoice',
  watermark: null,
  seller: { name: 'Patil Motors', lines: ['14 Karve Road', 'GSTIN 27AAPFU0939F1ZV'] },
  buyer: { name: 'रवि कुलकर्णी', lines: ['पुणे'] },
  facts: [{ label: 'Number', value: 'INV/26-27/00042' }],
  withTax: true,
  items: Array.from({ length: items }, (_, index) => ({
    description: `Work #${index} *not markup* $x$`,
    hsnSac: '998714',
    quantity: '3.5 L',
    unitPrice: '520.00',
    discount: '',
    taxable: '1,820.00',
    taxRate: '18%',
    total: '2,147.60',
  })),
  taxes: [{ rate: '18%', taxable: '1,00,000.00', cgst: '9,000.00', sgst: '9,000.00', igst: '0.00' }],
  totals: [{ label: 'Subtotal', value: '1,00,000.00' }],
  grandTotal: { label: 'Total', value: '₹1,18,000.00' },
  words: amountInWords(11_800_000, 'INR'),
  due: null,
  upi: { id: 'patil@okbank', uri: 'upi://pay?pa=patil%40okbank&am=118000.00&cu=INR' },
  notes: null,
  terms: null,
});

describe('an invoice whose text is made already', () => {
  it('shows rupees, Hindi, words and page numbers as text that can be copied out', async () => {
    const [page = '', ...more] = await textOf(
      await renderer.render({ template: 'invoice', sheet: sheet(3), logo: null }),
    );
    expect(more).toEqual([]);
    for (const text of [
      '₹1,18,000.00',
      'Rupees One Lakh Eighteen Thousand Only',
      'Page 1 of 1',
      'INV/26-27/00042',
      '*not markup* $x$',
    ]) {
      expect(page).toContain(text);
    }
    for (const word of ['रवि', 'कुलकर्णी', 'पुणे']) expect(page.replaceAll(' ', '')).toContain(word);
  });

  it('goes over as many pages as it needs, with the head of the table on each', async () => {
    const pages = await textOf(await renderer.render({ template: 'invoice', sheet: sheet(170), logo: null }));
    expect(pages.length).toBeGreaterThanOrEqual(5);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      if (page.includes('2,147.60')) expect(page).toContain('HSN/SAC');
    }
  });

  it('says that it is a draft, and carries a logo', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const draft = { ...sheet(1), watermark: 'DRAFT', upi: null };
    const pdf = await renderer.render({
      template: 'invoice',
      sheet: draft,
      logo: { contentType: 'image/png', data: png },
    });
    expect((await textOf(pdf))[0]).toContain('DRAFT');
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Subtype /Image');
  });

  it('costs nobody else anything when one cannot be set', async () => {
    const broken = { contentType: 'image/png' as const, data: new Uint8Array([1, 2, 3]) };
    const bad = renderer.render({ template: 'invoice', sheet: sheet(1), logo: broken });
    const good = renderer.render({ template: 'invoice', sheet: sheet(1), logo: null });
    await expect(bad).rejects.toThrow();
    expect((await good).length).toBeGreaterThan(1000);
  });
});
