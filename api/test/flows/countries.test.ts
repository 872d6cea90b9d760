import { currencyDigits, minorUnits } from '@workbay/sdk/money';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { moneyFormat } from '../../src/documents/figures.ts';
import { textOf } from '../../src/documents/textOf.ts';
import { startTestApp, type TestApp } from '../app.ts';
import { begin } from '../imports.ts';
import { join } from '../people.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Marks of India that nobody elsewhere is to read. */
const indian = /GST\b|GSTIN|HSN|UPI|₹|Rupees|IFSC/;

/** Places with 2, 0 and 3 decimals, and what is typed there: a phone, a plate and a price in units of the currency. */
it.each([
  ['DE', 'Berlin', '10115', '030 1234567', 'B-MW 123', 119.99, '€119.99'],
  ['JP', 'Tokyo', '100-0001', '03-1234-5678', '品川 300 あ 12-34', 11_980, '¥11,980'],
  ['KW', 'Kuwait City', '15000', '2222 3333', '12 34567', 11.985, 'KWD 11.985'],
  ['US', 'Austin', '78701', '(512) 555-0123', 'ABC 1234', 119.99, '$119.99'],
  ['GB', 'Leeds', 'LS1 1AA', '0113 496 0123', 'AB12 CDE', 54.85, '£54.85'],
])('a garage in %s does its main job', async (country, city, postalCode, phone, plate, price, said) => {
  const { owner, email } = await app.workshop('Garage', country);
  const { currency } = await owner.workshops.update({
    phone,
    address: { line1: '1 High Street', city, postalCode },
  });
  const unitPrice = Math.round(price * minorUnits(currency));
  const to = `customer-${email}`;
  const customer = await owner.customers.create({ name: 'Jo Ward', phone, email: to });
  const vehicle = await owner.vehicles.create({ customerId: customer.id, registration: plate });
  const lineItems = [{ kind: 'labour' as const, description: 'Inspection', unitPrice }];
  let job = await owner.jobs.create({
    customerId: customer.id,
    vehicleId: vehicle.id,
    status: 'open',
    lineItems,
  });
  for (const status of ['in_progress', 'ready', 'delivered'] as const)
    job = await owner.jobs.changeStatus(job.id, { status });

  const draft = await owner.invoices.create({ jobId: job.id });
  const invoice = await owner.invoices.issue(draft.id);
  const { total, rounding, taxable } = invoice.totals;
  expect({ taxable: taxable + invoice.totals.tax, rounding }).toEqual({ taxable: total, rounding: 0 });
  expect(invoice.number).toMatch(/^INV\/20\d\d\/00001$/);
  const money = moneyFormat(currency).money(total);
  expect(moneyFormat(currency).money(unitPrice).replaceAll('\u00a0', ' ')).toBe(said);
  const printed = (await textOf(await (await owner.invoices.pdf(invoice.id)).bytes())).join(' ');
  expect(printed).not.toMatch(indian);
  expect(printed.replaceAll(/\s/g, '')).toContain(money.replaceAll(/\s/g, ''));
  expect(printed).toContain(postalCode);

  await owner.invoices.send(invoice.id, {});
  const mail = await app.mailTo(to);
  expect(mail.text.replaceAll(/\s/g, '')).toContain(money.replaceAll(/\s/g, ''));
  expect(mail.text).not.toMatch(indian);

  await expect(
    owner.payments.record({ invoiceId: invoice.id, amount: total, method: 'upi' }),
  ).rejects.toMatchObject({ errors: [{ pointer: '/body/method', code: 'only_in_india' }] });
  const payment = await owner.payments.record({ invoiceId: invoice.id, amount: total, method: 'card' });
  await owner.payments.confirm(payment.id);
  expect(await owner.invoices.get(invoice.id)).toMatchObject({ status: 'paid', amountDue: 0, currency });

  const days = { fromDay: '2020-01-01', toDay: '2099-12-31' };
  const amount = (total / minorUnits(currency)).toFixed(currencyDigits(currency));
  const statement = await (await owner.ledger.statementCsv(customer.id, days)).text();
  expect(statement).toContain(`,${Number(amount)},`);
  const sheet = await (await owner.sheets.export({ list: 'invoices', format: 'csv' })).text();
  expect(sheet).toContain(`,${Number(amount)},`);
  const books = await (await owner.ledger.export({ format: 'csv', ...days })).text();
  expect(books).toContain(`,${Number(amount)},`);
  await expect(owner.ledger.export({ format: 'tally', ...days })).rejects.toMatchObject({
    errors: [{ pointer: '/query/format', code: 'only_in_india' }],
  });
});

it('what is paid out abroad is paid without UPI', async () => {
  const shop = await app.workshop('Garage', 'GB');
  const { owner } = shop;
  const refused = { errors: [{ pointer: '/body/method', code: 'only_in_india' }] };
  const supplier = await owner.suppliers.create({ name: 'Parts Ltd' });
  const draft = await owner.purchases.create({
    supplierId: supplier.id,
    invoiceNumber: 'P/1',
    invoicedOn: '2026-01-05',
    lineItems: [{ kind: 'part', description: 'Pads', unitPrice: 1_000 }],
  });
  await owner.purchases.receive(draft.id, {});
  const paying = (method: 'upi' | 'bank_transfer') =>
    owner.suppliers.pay(supplier.id, { amount: 500, method });
  await expect(paying('upi')).rejects.toMatchObject(refused);
  expect(await paying('bank_transfer')).toMatchObject({ amount: 500 });

  const person = await join(app, shop, 'technician');
  await owner.wallets.setShare(person.userId, { share: { kind: 'percent', value: 10 } });
  await owner.wallets.adjust(person.userId, { amount: 500, reason: 'Carried over' });
  const iban = 'GB29NWBK60161331926819';
  await person.workbay.wallets.setDestination(person.userId, { kind: 'bank', holder: 'Jo', iban });
  const payout = await person.workbay.payouts.request({ amount: 500 });
  await owner.payouts.approve(payout.id);
  const pay = (method: 'upi' | 'bank_transfer') =>
    owner.payouts.pay(payout.id, { method, reference: 'Ref 1' });
  await expect(pay('upi')).rejects.toMatchObject(refused);
  expect(await pay('bank_transfer')).toMatchObject({ status: 'paid' });
});

it('columns of files have the names of the country, in and out', async () => {
  const { owner } = await app.workshop('Garage', 'AU');
  const rate = await owner.taxRates.create({ name: 'Sales tax', rate: 10, isDefault: true });
  await owner.items.create({ kind: 'part', name: 'Pads', unitPrice: 1_000, taxRateId: rate.id });
  const customer = await owner.customers.create({ name: 'Jo Ward', taxNumber: '51 824 753 556' });
  const lineItems = [{ kind: 'fee' as const, description: 'Check', unitPrice: 1_000 }];
  await owner.invoices.issue((await owner.invoices.create({ customerId: customer.id, lineItems })).id);
  const { today } = await owner.summary.get();
  const linesOf = async (list: 'customers' | 'items' | 'invoices' | 'report-months') => {
    const days = list === 'invoices' || list === 'report-months' ? { fromDay: today, toDay: today } : {};
    const [header = '', row = ''] = (
      await (await owner.sheets.export({ list, format: 'csv', ...days })).text()
    )
      .replace('\ufeff', '')
      .split('\r\n');
    expect(header).not.toMatch(/GST|HSN|PIN|Place of supply|State code/);
    const values = row.split(',');
    return Object.fromEntries(header.split(',').map((name, at) => [name, values[at]]));
  };
  expect(await linesOf('customers')).toMatchObject({ 'Tax number': '51 824 753 556', 'Postal code': '' });
  expect(await linesOf('items')).toMatchObject({ 'Tax %': '10' });
  const invoice = { 'Customer tax number': '51 824 753 556', 'Before tax': '10', Tax: '1', Total: '11' };
  expect(await linesOf('invoices')).toMatchObject(invoice);
  expect(await linesOf('report-months')).toMatchObject({ 'Sales before tax': '10', Tax: '1' });

  const { fields, mapping } = await begin(owner, 'customers', 'Name,State,GST No\nJo,NSW,51 824 753 556');
  const names = fields.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['region', 'taxNumber']));
  expect(names).not.toEqual(expect.arrayContaining(['gstin']));
  expect(mapping).toMatchObject({ name: 0, region: 1, taxNumber: 2 });
  const { owner: indian } = await app.workshop();
  const there = await begin(indian, 'customers', 'Name,State,GST No\nJo,Maharashtra,');
  expect(there.mapping).toMatchObject({ name: 0, stateCode: 1, gstin: 2 });
  expect(there.fields.map(({ name }) => name)).not.toContain('taxNumber');
});
