import { WorkbayCustomer } from '@workbay/sdk/customer';
import { currencyDigits } from '@workbay/sdk/money';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signUp, startTestApp, type TestApp } from '../../../test/app.ts';

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

  it('moves while nothing is issued, and stays then', async () => {
    const { owner } = await app.workshop();
    const moved = await owner.workshops.update({ country: 'GB', currency: 'GBP', timeZone: 'Europe/London' });
    expect(moved).toMatchObject({ country: 'GB', currency: 'GBP', timeZone: 'Europe/London' });
    const { id: customerId } = await owner.customers.create({ name: 'Jo Ward' });
    await owner.jobs.create({ customerId });
    await owner.workshops.update({ country: 'IE', currency: 'EUR' });
    const lineItems = [{ kind: 'labour' as const, description: 'MOT', unitPrice: 5485, taxRate: 0 }];
    const { id } = await owner.invoices.create({ customerId, lineItems });
    await owner.workshops.update({ country: 'GB', currency: 'GBP' });
    await owner.invoices.issue(id);
    for (const patch of [{ country: 'IE' }, { currency: 'EUR' }])
      await expect(owner.workshops.update(patch)).rejects.toMatchObject({
        status: 409,
        code: 'country_fixed',
      });
    expect(await owner.workshops.update({ country: 'GB', timeZone: 'Europe/Dublin' })).toMatchObject({
      currency: 'GBP',
      timeZone: 'Europe/Dublin',
    });
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
