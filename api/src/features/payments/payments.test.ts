import { Workbay } from '@workbay/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';

let app: TestApp;
let shop: TestWorkshop;
let owner: Workbay;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
  // A machine that is busy turns requests away for a moment.
  owner = new Workbay({ baseUrl: app.url, accessToken: () => shop.accessToken, maxRetries: 8 });
});
afterAll(() => app.close());

const customerNamed = (name: string) => owner.customers.create({ name });

/** An issued invoice over so much. */
async function issued(customerId: string, amount: number) {
  const lineItems = [
    { kind: 'labour' as const, description: 'Service', unitPrice: amount, taxRate: 0, hsnSac: '998714' },
  ];
  return owner.invoices.issue((await owner.invoices.create({ customerId, lineItems })).id);
}

describe('what a role may confirm', () => {
  it('goes up to its limit, for a manager and for a role of its own; the answer names the limit', async () => {
    const desk = await owner.roles.create({
      name: 'Cash desk',
      permissions: ['payments:read', 'payments:write', 'members:read', 'members:write'],
    });
    const manager = await join(app, shop, 'manager');
    const cashier = await join(app, shop, desk.id);
    const invoice = await issued((await customerNamed('Ravi')).id, 500_000);
    const record = (amount: number) =>
      owner.payments.record({ invoiceId: invoice.id, amount, method: 'cheque' });
    const small = await record(100_000);
    for (const { workbay } of [manager, cashier])
      await expect(workbay.payments.confirm(small.id)).rejects.toMatchObject({ code: 'forbidden' });

    const { confirmLimits } = await owner.workshops.update({
      confirmLimits: [
        { role: 'manager', amount: 100_000 },
        { role: desk.id, amount: 20_000 },
      ],
    });
    expect(confirmLimits).toHaveLength(2);
    expect((await manager.workbay.auth.me()).confirmLimit).toBe(100_000);
    expect((await owner.auth.me()).confirmLimit).toBeNull();
    const above = (limit: number, pointer = '/amount') => ({
      status: 403,
      code: 'above_confirm_limit',
      errors: [{ pointer, code: 'above_confirm_limit', params: { limit } }],
    });
    await expect(cashier.workbay.payments.confirm(small.id)).rejects.toMatchObject(above(20_000));
    expect(await manager.workbay.payments.confirm(small.id)).toMatchObject({ status: 'confirmed' });
    const large = await record(500_001);
    const { payments } = manager.workbay;
    await expect(payments.confirm(large.id)).rejects.toMatchObject(above(100_000));
    await expect(payments.reject(large.id, { reason: 'No' })).rejects.toMatchObject(above(100_000));
    await owner.payments.confirm(large.id);
    await expect(payments.bounce(large.id, { reason: 'No' })).rejects.toMatchObject(above(100_000));
    const refund = { invoiceId: invoice.id, amount: 100_001, method: 'cash' } as const;
    await expect(payments.refund(refund)).rejects.toMatchObject(above(100_000, '/body/amount'));
    expect(await payments.refund({ ...refund, amount: 100_000 })).toMatchObject({ kind: 'refund' });

    // A limit is not to be handed on as the permission, which knows none.
    await expect(
      cashier.workbay.roles.create({ name: 'Free', permissions: ['payments:confirm'] }),
    ).rejects.toMatchObject({ code: 'permission_not_held' });
    await owner.workshops.update({ confirmLimits: [{ role: 'manager', amount: 0 }] });
    const last = await record(1);
    for (const { workbay } of [manager, cashier])
      await expect(workbay.payments.confirm(last.id)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is set by an owner, for roles of the workshop', async () => {
    const set = (workbay: Workbay, role: string) =>
      workbay.workshops.update({ confirmLimits: [{ role, amount: 1 }] });
    await expect(set(shop.workbay, 'manager')).rejects.toMatchObject({ code: 'owners_only' });
    await expect(set(owner, 'rol_nobody')).rejects.toMatchObject({ code: 'unknown_reference' });
    await expect(set(owner, 'owner')).rejects.toMatchObject({ errors: [{ code: 'not_taken' }] });
    const twice = [1, 2].map(amount => ({ role: 'manager', amount }));
    await expect(owner.workshops.update({ confirmLimits: twice })).rejects.toMatchObject({
      errors: [{ pointer: '/body/confirmLimits/1/role', code: 'duplicate' }],
    });
    const technician = await join(app, shop, 'technician');
    await set(owner, 'technician');
    await expect(technician.workbay.payments.confirm('pay_1')).rejects.toMatchObject({ code: 'forbidden' });
  });
});
