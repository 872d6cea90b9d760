import { WorkbayCustomer } from '@workbay/sdk/customer';
import { currencyDigits } from '@workbay/sdk/money';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signUp, startTestApp, type TestApp } from '../../../test/app.ts';
import { addressLines } from './address.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const refused = (pointer: string, code: string) => ({
  status: 422,
  code: 'rule_broken',
  errors: [expect.objectContaining({ pointer, code })],
});

const account = { accountName: 'Werkstatt', bankName: 'Commerzbank' };
const german = { ...account, iban: 'de89 3704 0044 0532 0130 00', bic: 'COBADEFF' };

describe('it works', () => {
  it.each([
    ['DE', 'EUR', 'Europe/Berlin'],
    ['JP', 'JPY', 'Asia/Tokyo'],
    ['KW', 'KWD', 'Asia/Kuwait'],
    ['US', 'USD', 'America/New_York'],
    ['IN', 'INR', 'Asia/Kolkata'],
  ])('a workshop in %s trades in %s by the clock of %s', async (country, currency, timeZone) => {
    const { owner } = await app.workshop('Garage', country);
    expect(await owner.workshops.get()).toMatchObject({ country, currency, timeZone });
    expect((await owner.auth.me()).workshop).toMatchObject({ country, currency, timeZone });
  });

  it('says otherwise what is unusual in the country', async () => {
    const { owner } = await app.workshop();
    const input = { name: 'Basel', kind: 'garage', country: 'CH', currency: 'EUR' } as const;
    const { me } = await owner.workshops.create({ ...input, timeZone: 'Europe/Berlin' });
    expect(me.workshop).toMatchObject({ country: 'CH', currency: 'EUR', timeZone: 'Europe/Berlin' });
  });

  it('moves while it has nothing with a price, and stays then', async () => {
    const { owner } = await app.workshop();
    const moved = await owner.workshops.update({ country: 'GB', currency: 'GBP', timeZone: 'Europe/London' });
    expect(moved).toMatchObject({ country: 'GB', currency: 'GBP', timeZone: 'Europe/London' });
    const { id: customerId } = await owner.customers.create({ name: 'Jo Ward' });
    await owner.workshops.update({ country: 'IE', currency: 'EUR' });
    const lineItems = [{ kind: 'labour' as const, description: 'MOT', unitPrice: 5485 }];
    const stays = async (with_: string) => {
      for (const patch of [{ country: 'GB' }, { currency: 'GBP' }])
        await expect(owner.workshops.update(patch), with_).rejects.toMatchObject({
          status: 409,
          code: 'country_fixed',
        });
    };
    const draft = await owner.invoices.create({ customerId, lineItems });
    await stays('an invoice');
    await owner.invoices.delete(draft.id);
    const estimate = await owner.estimates.create({ customerId, lineItems });
    await stays('an estimate');
    await owner.estimates.delete(estimate.id);
    const supplierId = (await owner.suppliers.create({ name: 'Parts Ltd' })).id;
    const bought = { supplierId, invoiceNumber: 'P/1', invoicedOn: '2026-01-05', lineItems };
    const purchase = await owner.purchases.create(bought);
    await stays('a purchase');
    await owner.purchases.delete(purchase.id);
    await owner.sampleData.add();
    await stays('samples');
    await owner.sampleData.remove();
    expect(await owner.workshops.update({ country: 'GB', currency: 'GBP' })).toMatchObject({ country: 'GB' });
    await owner.workshops.update({ country: 'IE', currency: 'EUR' });
    await owner.items.create({ kind: 'labour', name: 'MOT', unitPrice: 5485 });
    await stays('an item');
    expect(await owner.workshops.update({ country: 'IE', timeZone: 'Europe/London' })).toMatchObject({
      currency: 'EUR',
      timeZone: 'Europe/London',
    });
  });

  it('stays with its first job', async () => {
    const { owner } = await app.workshop();
    const { id: customerId } = await owner.customers.create({ name: 'Jo Ward' });
    await owner.jobs.create({ customerId });
    await expect(owner.workshops.update({ country: 'GB' })).rejects.toMatchObject({ code: 'country_fixed' });
  });

  it('lists every country with a currency and a time zone', async () => {
    const { data } = await new WorkbayCustomer({ baseUrl: app.url }).places.countries();
    expect(data).toContainEqual({
      code: 'KW',
      currency: 'KWD',
      currencyDigits: 3,
      timeZones: ['Asia/Kuwait'],
    });
    expect(data.find(({ code }) => code === 'AU')?.timeZones).toContain('Australia/Perth');
    for (const { currency, currencyDigits: digits } of data) expect(currencyDigits(currency)).toBe(digits);
  });
});

describe('what is of India', () => {
  it('is refused elsewhere, and other numbers taken in its place', async () => {
    const { owner } = await app.workshop('Werkstatt', 'DE');
    const patches: [Parameters<typeof owner.workshops.update>[0], string, string][] = [
      [{ gstin: '27AAPFU0939F1ZV' }, '/body/gstin', 'only_in_india'],
      [{ gstScheme: 'composition' }, '/body/gstScheme', 'only_in_india'],
      [{ turnover: 'above_5_crore' }, '/body/turnover', 'only_in_india'],
      [{ upiId: 'werkstatt@okbank' }, '/body/upiId', 'only_in_india'],
      [{ address: { stateCode: '27' } }, '/body/address/stateCode', 'only_in_india'],
      [{ taxNumber: 'DE12345' }, '/body/taxNumber', 'bad_tax_number'],
      [{ bank: { ...german, iban: 'DE88370400440532013000' } }, '/body/bank/iban', 'bad_iban'],
      [
        { bank: { ...account, accountNumber: '123456', ifsc: 'HDFC0000007' } },
        '/body/bank/ifsc',
        'only_in_india',
      ],
      [{ bank: { ...account, accountNumber: '123456' } }, '/body/bank/bic', 'required'],
      [{ bank: account }, '/body/bank/iban', 'required'],
    ];
    for (const [patch, pointer, code] of patches)
      await expect(owner.workshops.update(patch), pointer).rejects.toMatchObject(refused(pointer, code));
    const set = await owner.workshops.update({
      taxNumber: 'de 136 695 976',
      fiscalYearStart: 7,
      bank: german,
    });
    expect(set).toMatchObject({
      taxNumber: 'DE136695976',
      fiscalYearStart: 7,
      bank: { iban: 'DE89370400440532013000' },
    });
    await expect(owner.gstReturns.getGstr1({ month: '2026-10' })).rejects.toMatchObject({
      status: 409,
      code: 'only_in_india',
    });
    const customer = { name: 'Garage Martin', address: { country: 'FR' }, taxNumber: 'FR 40 303265045' };
    expect((await owner.customers.create(customer)).taxNumber).toBe('FR40303265045');
    await expect(owner.customers.create({ ...customer, taxNumber: 'FR136695976000' })).rejects.toMatchObject(
      refused('/body/taxNumber', 'bad_tax_number'),
    );
    for (const [country, taxNumber] of [
      ['DE', '12/345/67890'],
      ['CH', 'CHE-123.456.789'],
      ['FR', 'DE136695976'],
    ] as const)
      expect(await owner.customers.create({ name: 'X', address: { country }, taxNumber })).toMatchObject({
        taxNumber,
      });
    await expect(owner.customers.create({ name: 'X', gstin: '27AAPFU0939F1ZV' })).rejects.toMatchObject(
      refused('/body/gstin', 'only_in_india'),
    );
  });

  it('holds there, and goes with a move away', async () => {
    const { owner } = await app.workshop();
    expect((await owner.workshops.get()).fiscalYearStart).toBe(4);
    for (const [patch, pointer] of [
      [{ taxNumber: 'DE136695976' }, '/body/taxNumber'],
      [{ fiscalYearStart: 1 }, '/body/fiscalYearStart'],
      [{ bank: german }, '/body/bank/iban'],
    ] as const)
      await expect(owner.workshops.update(patch)).rejects.toMatchObject(refused(pointer, 'not_taken'));
    await owner.workshops.update({
      gstin: '27AAPFU0939F1ZV',
      upiId: 'patil@okbank',
      address: { stateCode: '27' },
    });
    expect(await owner.workshops.update({ country: 'GB', currency: 'GBP' })).toMatchObject({
      gstin: null,
      upiId: null,
      address: {},
      fiscalYearStart: 1,
    });
  });

  it.each([
    ['DE', 'b-mw 1ü', 'BMW1Ü', '0301234567', '+49301234567'],
    ['GB', 'ab12 cde', 'AB12CDE', '020 7946 0958', '+442079460958'],
    ['JP', '品川 300 あ 12-34', '品川300あ1234', '03-1234-5678', '+81312345678'],
  ])('plates and phones are those of %s', async (country, plate, registration, typed, phone) => {
    const { owner } = await app.workshop('Garage', country);
    const customer = await owner.customers.create({ name: 'Jo', phone: typed });
    expect(customer.phone).toBe(phone);
    const vehicle = await owner.vehicles.create({ customerId: customer.id, registration: plate });
    expect(vehicle.registration).toBe(registration);
  });

  it('addresses have their postal code where the country writes it', () => {
    const address = { line1: 'Hauptstr. 1', city: 'Berlin', postalCode: '10115' };
    expect(addressLines(address, 'DE')).toEqual(['Hauptstr. 1', '10115 Berlin']);
    expect(addressLines({ ...address, country: 'DE' }, 'GB')).toEqual([
      'Hauptstr. 1',
      '10115 Berlin',
      'Germany',
    ]);
    const us = { line1: '1 Main St', city: 'Austin', region: 'TX', postalCode: '78701' };
    expect(addressLines(us, 'US')).toEqual(['1 Main St', 'Austin, TX 78701']);
  });
});

describe('it refuses', () => {
  it.each([
    [{ country: 'XX' }, '/body/workshop/country', 'unknown_country'],
    [{ country: 'EU' }, '/body/workshop/country', 'unknown_country'],
    [{ currency: 'XAU' }, '/body/workshop/currency', 'unknown_currency'],
    [{ currency: 'ABC' }, '/body/workshop/currency', 'unknown_currency'],
    [{ timeZone: 'Europe/Atlantis' }, '/body/workshop/timeZone', 'unknown_time_zone'],
  ])('to register %o', async (where, pointer, code) => {
    const workshop = { name: 'Garage', kind: 'garage' as const, ...where };
    const registering = signUp(app, { name: 'Jo', email: 'jo@example.com', workshop });
    await expect(registering).rejects.toMatchObject(refused(pointer, code));
  });

  it('to open and to move to a place that is none', async () => {
    const { owner } = await app.workshop();
    const opening = owner.workshops.create({ name: 'Garage', kind: 'garage', country: 'XX' });
    await expect(opening).rejects.toMatchObject(refused('/body/country', 'unknown_country'));
    const moving = owner.workshops.update({ currency: 'XXX' });
    await expect(moving).rejects.toMatchObject(refused('/body/currency', 'unknown_currency'));
  });
});
