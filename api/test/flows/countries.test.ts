import { currencyDigits, minorUnits } from '@workbay/sdk/money';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { moneyFormat } from '../../src/documents/figures.ts';
import { textOf } from '../../src/documents/textOf.ts';
import { startTestApp, type TestApp } from '../app.ts';

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
