import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { invoiceSheet } from './invoiceSheet.ts';
import { createRenderer } from './render.ts';
import { hindiWorkshop, sampleInvoice, sampleJobCard, unregisteredWorkshop } from './sample.ts';
import { textOf } from './textOf.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

// Where a space stands is a guess from the distance of glyphs: only the letters and their order are compared.
const letters = (text: string) => text.replaceAll(/\s/g, '').normalize();

describe('an estimate', () => {
  it('is for a customer, who is billed nothing yet', async () => {
    const estimate = { ...sampleInvoice(2), number: 'E-1004', revision: 1, draft: false };
    const [page = ''] = await textOf(
      await renderer.estimate({ ...estimate, date: '2026-11-21', validUntil: '2026-12-05' }),
    );
    expect(page).toContain('CUSTOMER');
    expect(page).not.toMatch(/billed/i);
  });
});

describe('an invoice', () => {
  it('breaks no address to which one could write', async () => {
    const { workshop } = sampleInvoice(1);
    const email = 'accounts.receivable@patil-motors.example';
    const sheet = invoiceSheet(sampleInvoice(1, { workshop: { ...workshop, email } }));
    expect(sheet.seller.lines).toEqual(expect.arrayContaining(['+91 98220 12345', email]));
    expect(invoiceSheet(sampleInvoice(1)).seller.lines).toContain(`+91 98220 12345 · ${workshop.email}`);
  });

  it('prints money in Indian grouping, words, dates, tax and the bank account', async () => {
    const [page = '', ...more] = await textOf(
      await renderer.invoice(sampleInvoice(10, { amountPaid: 80_000_50, amountDue: 1_099_949_50 })),
    );
    expect(more).toEqual([]);
    for (const text of [
      'Tax Invoice',
      'INV/26-27/00042',
      '21 Nov 2026',
      '+91 98220 12345',
      '+91 98500 11111',
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

  it('is a bill of supply where no tax is charged, and says under which scheme', async () => {
    const workshop = { ...unregisteredWorkshop, composition: true };
    const [page = ''] = await textOf(await renderer.invoice(sampleInvoice(2, { workshop, taxes: [] })));
    expect(page).toContain('Bill of Supply');
    expect(page).toContain('Composition taxable person, not eligible to collect tax on supplies');
    expect(page).not.toMatch(/GST|Taxable/);
  });

  it('names UTGST in a union territory, and reverse charge', () => {
    const plain = sampleInvoice(1);
    expect(invoiceSheet(plain)).toMatchObject({ declaration: null });
    expect(invoiceSheet(plain).taxTable?.head).toContain('SGST');
    const workshop = { ...plain.workshop, leviesUtgst: true };
    const sheet = invoiceSheet({ ...plain, workshop, reverseCharge: true });
    expect(sheet.taxTable?.head).toContain('UTGST');
    expect(sheet.totals.map(({ label }) => label)).toContain('UTGST');
    expect(sheet.declaration).toMatch(/reverse charge/);
    const taxes = [{ taxRate: 1800, taxable: 100_000, cgst: 0, sgst: 0, igst: 18_000 }];
    expect(invoiceSheet({ ...plain, taxes }).taxTable).toEqual({
      head: ['GST', 'Taxable', 'IGST'],
      rows: [['18%', '1,000.00', '180.00']],
    });
    expect(invoiceSheet({ ...plain, sez: true }).declaration).toMatch(
      /SEZ DEVELOPER.*ON PAYMENT OF INTEGRATED TAX/,
    );
  });

  it('of another country names its taxes, and nothing of GST', async () => {
    const vat = { note: null, taxRate: 2000, taxable: 100_000, tax: 20_000, parts: [] };
    const parts = [
      { name: 'State', taxRate: 400, tax: 4_000 },
      { name: 'City', taxRate: 487.5, tax: 4_875 },
    ];
    const taxes = [
      { ...vat, name: 'VAT' },
      { ...vat, name: 'VAT', taxRate: 0, tax: 0, note: 'Reverse charge' },
      { ...vat, name: 'Sales tax', taxRate: 887.5, tax: 8_875, parts },
    ];
    const workshop = { ...unregisteredWorkshop, upiId: null, bank: null };
    const abroad = { workshop, taxes: [], placeOfSupply: null, currency: 'EUR' };
    const named = { country: 'DE', taxes, included: true };
    const [page = ''] = await textOf(await renderer.invoice(sampleInvoice(2, { ...abroad, named })));
    for (const text of [
      'VAT 20%',
      'VAT 0%',
      'State 4%',
      'City 4.875%',
      '48.75',
      'Reverse charge',
      'include tax',
    ])
      expect(letters(page)).toContain(letters(text));
    expect(page).not.toMatch(/GST|HSN|SAC|Tax Invoice|Bill of Supply|Place of supply|UPI/);
    const title = (country: string, of = taxes) =>
      invoiceSheet(sampleInvoice(1, { ...abroad, named: { country, taxes: of, included: false } })).title;
    expect([title('DE'), title('AU'), title('AU', [])]).toEqual(['Invoice', 'Tax Invoice', 'Invoice']);
  });

  it('speaks Hindi', async () => {
    const customer = {
      name: 'श्री रवींद्र कुलकर्णी',
      address: ['सह्याद्रि'],
      gstin: null,
      taxNumber: null,
      phone: null,
    };
    const pdf = await renderer.invoice(
      sampleInvoice(1, { language: 'hi', workshop: hindiWorkshop, customer }),
    );
    const page = letters((await textOf(pdf)).join());
    for (const text of [
      'टैक्सइनवॉइस',
      'पाटीलमोटर्स',
      'रवींद्रकुलकर्णी',
      'सह्याद्रि',
      'बैंकट्रांसफ़र',
      '21नवंबर2026',
      '1,48,210किमी',
      'रुपयेएकहज़ारएकसौअस्सीमात्र',
      'पृष्ठ1/1',
    ]) {
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

  it('never leaves sums and signature on a page without the last line', async () => {
    for (let lines = 6; lines <= 20; lines++) {
      const last = (await textOf(await renderer.invoice(sampleInvoice(lines)))).at(-1) ?? '';
      for (const text of [`Periodic service ${lines}`, 'HSN/SAC', 'Subtotal', 'Authorised signatory'])
        expect(letters(last), `${text} of ${lines} lines`).toContain(letters(text));
    }
  });

  it('is there without a line, as the draft of one', async () => {
    const [page = ''] = await textOf(await renderer.invoice(sampleInvoice(0, { number: null })));
    expect(page).toContain('Authorised signatory');
  });

  it('carries remarks of many lines over too, however short they are', async () => {
    const notes = Array.from({ length: 200 }, () => '-').join('\n');
    const pages = await textOf(await renderer.invoice(sampleInvoice(3, { notes, terms: 'The end.' })));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.at(-1)).toContain('The end.');
  });

  it('carries long remarks over to the next page rather than off the first', async () => {
    const notes = Array.from({ length: 120 }, (_, index) => `Remark ${index + 1}.`).join('\n');
    const pages = await textOf(await renderer.invoice(sampleInvoice(3, { notes })));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[0]).not.toContain('Remark 120.');
    expect(pages.at(-1)).toContain('Remark 120.');
  });

  it('says that it is a draft, carries a logo, and has no QR code', async () => {
    const data = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const { workshop } = sampleInvoice(1);
    const draft = sampleInvoice(1, {
      number: null,
      workshop: { ...workshop, logo: { contentType: 'image/png', data } },
    });
    const pdf = await renderer.invoice(draft);
    const [page = ''] = await textOf(pdf);
    expect(page).toContain('DRAFT');
    expect(page).not.toContain('Pay by UPI');
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Subtype /Image');
  });

  it('costs nobody else anything when one cannot be set', async () => {
    const { workshop } = sampleInvoice(1);
    const logo = { contentType: 'image/png' as const, data: new Uint8Array([1, 2, 3]) };
    const bad = renderer.invoice(sampleInvoice(1, { workshop: { ...workshop, logo } }));
    const good = renderer.invoice(sampleInvoice(1));
    await expect(bad).rejects.toThrow();
    expect((await textOf(await good)).join()).toContain('Tax Invoice');
  });

  const named = (name: string) => sampleInvoice(1, { customer: { ...sampleInvoice(1).customer, name } });

  it.each([
    ['Bengali', 'অনিল দাস'],
    ['Gujarati', 'ક્ષિતિજ પટેલ'],
    ['Gurmukhi', 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ'],
    ['Kannada', 'ಕೃಷ್ಣಪ್ಪ ಹೆಗ್ಡೆ'],
    ['Malayalam', 'ശ്രീധരൻ നായര്‍'],
    ['Odia', 'ଶ୍ରୀକାନ୍ତ ମହାପାତ୍ର'],
    ['Tamil', 'க்ஷத்ரியன் முத்துசாமி'],
    ['Telugu', 'శ్రీనివాస రావు'],
  ])('prints names in %s', async (_, name) => {
    const invoice = named(name);
    const workshop = { ...invoice.workshop, name: `${name} & Sons` };
    const page = letters((await textOf(await renderer.invoice({ ...invoice, workshop }))).join());
    expect(page).not.toContain('\ufffd');
    expect(page).toContain(letters(`${name} & Sons`));
    expect(page.replaceAll(letters(`${name} & Sons`), '')).toContain(letters(name));
  });

  it('prints a sign in place of what no font has, and never fails over it', async () => {
    const text = 'Ravi\u0007 王小明 🚗👍🏽 \ud800 ＡＢ① #x *y*';
    const [page = ''] = await textOf(await renderer.invoice(named(text)));
    expect(letters(page)).toContain('Ravi\ufffd\ufffd\ufffd\ufffd\ufffd\ufffdAB1#x*y*');
  });

  it('can print any text', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, text, async (name, notes) => {
        const pdf = await renderer.invoice({ ...named(name), notes });
        expect(pdf.length).toBeGreaterThan(1000);
      }),
      { numRuns: 40 },
    );
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

describe('a job card', () => {
  it('prints who, what and when, with prices', async () => {
    const [page = ''] = await textOf(await renderer.jobCards([sampleJobCard()]));
    for (const text of [
      'JC-00412',
      '+91 98500 11111',
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

  it('prints several one after the other, each with its own pages', async () => {
    const complaints = Array.from({ length: 120 }, (_, at) => `Complaint ${at + 1}`);
    const cards = [sampleJobCard({ number: 'J-1', complaints }), sampleJobCard({ number: 'J-2' })] as const;
    const pages = await textOf(await renderer.jobCards([...cards]));
    expect(pages.map(page => /Page \d+ of \d+/.exec(page)?.[0])).toEqual([
      ...pages.slice(1).map((_, at) => `Page ${at + 1} of ${pages.length - 1}`),
      'Page 1 of 1',
    ]);
    expect(pages.at(-1)).toContain('J-2');
  });

  it('leaves prices off', async () => {
    const items = sampleJobCard().items.map(item => ({ ...item, total: null }));
    const [page = ''] = await textOf(await renderer.jobCards([sampleJobCard({ items, estimate: null })]));
    expect(page).toContain('Front brake pads');
    expect(page).not.toMatch(/Amount|₹|0\.00/);
  });
});
