import fc from 'fast-check';
import { transaction } from '../src/data/transaction.ts';
import { Problem } from '../src/errors.ts';
import { applyAdvance } from '../src/features/advances/apply.ts';
import { refundAdvance } from '../src/features/advances/refund.ts';
import { takeAdvance } from '../src/features/advances/take.ts';
import { createCustomer } from '../src/features/customers/customers.ts';
import { issueNote } from '../src/features/invoiceNotes/issue.ts';
import { createInvoice } from '../src/features/invoices/invoices.ts';
import { issueInvoice } from '../src/features/invoices/issue.ts';
import { createPurchase } from '../src/features/purchases/purchases.ts';
import { receivePurchase } from '../src/features/purchases/receive.ts';
import { returnGoods } from '../src/features/purchases/returns.ts';
import { createSupplier } from '../src/features/suppliers/suppliers.ts';
import type { Context } from '../src/http/context.ts';

const local = '27AAACR5055K1Z7';
const distant = '29AAGCB7383J1Z4';

const line = fc
  .oneof(
    fc
      .integer({ min: 1, max: 9_999_999 })
      .map(unitPrice => ({ kind: 'labour' as const, hsnSac: '998714', taxRate: 18, unitPrice })),
    fc.integer({ min: 1, max: 99_999 }).map(unitPrice => ({
      kind: 'part' as const,
      hsnSac: '87083000',
      taxRate: 5,
      unitPrice,
      quantity: 1.333,
    })),
    fc
      .constantFrom('nil_rated' as const, 'exempt' as const, 'non_gst' as const)
      .map(exemption => ({ kind: 'part' as const, hsnSac: '27101980', exemption, unitPrice: 7501 })),
  )
  .map(one => ({ description: 'Work', ...one }));
const lines = fc.array(line, { minLength: 1, maxLength: 3 });
/** Which of those there are. */
const nth = fc.nat();
const share = fc.integer({ min: 1, max: 1000 });

const deed = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('invoice' as const), nth, lines, reverseCharge: fc.boolean() }),
  },
  fc.record({ do: fc.constantFrom('credit' as const, 'debit' as const), nth, share }),
  fc.record({ do: fc.constant('advance' as const), nth, amount: fc.integer({ min: 1, max: 500_000 }) }),
  fc.record({ do: fc.constantFrom('apply' as const, 'payBack' as const), nth, share }),
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('purchase' as const), nth, lines, reverseCharge: fc.boolean() }),
  },
  fc.record({ do: fc.constant('return' as const), nth }),
);
type Deed = ReturnType<typeof deed.generate>['value'];

/** What a workshop may have done in these months (YYYY-MM), in the order of its days. */
export const anyTrade = (months: string[]) =>
  fc
    .array(fc.record({ month: fc.constantFrom(...months), date: fc.integer({ min: 1, max: 28 }), deed }), {
      minLength: 40,
      maxLength: 60,
    })
    .map(all =>
      all
        .map(({ month, date, ...rest }) => ({ ...rest, day: `${month}-${String(date).padStart(2, '0')}` }))
        .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    );

type Made = Record<'customers' | 'suppliers' | 'invoices' | 'advances' | 'purchases', string[]>;

/** Does it by the rules of the API, as far as they allow each. Returns how often what was done. */
export async function carryOut(
  owner: Context,
  trade: { day: string; deed: Deed }[],
): Promise<Partial<Record<Deed['do'], number>>> {
  const made = await people(owner);
  const done: Partial<Record<Deed['do'], number>> = {};
  for (const { day, deed: one } of trade) {
    const clock = () => new Date(`${day}T06:00:00Z`);
    const happened = await transaction({ ...owner, clock }, ctx => carryOutOne(ctx, one, made, day)).catch(
      (error: unknown) => {
        if (error instanceof Problem) return false;
        throw error;
      },
    );
    if (happened) done[one.do] = (done[one.do] ?? 0) + 1;
  }
  return done;
}

const people = (owner: Context): Promise<Made> =>
  transaction(owner, async ctx => {
    const customers = [
      await createCustomer(ctx, { name: 'Ravi' }),
      await createCustomer(ctx, { name: 'Anil', address: { stateCode: '29' } }),
      await createCustomer(ctx, { name: 'Local Fleet', gstin: local }),
      await createCustomer(ctx, { name: 'Distant Fleet', gstin: distant }),
      await createCustomer(ctx, { name: 'Unit in the zone', gstin: local, sez: true }),
    ];
    const suppliers = [
      await createSupplier(ctx, { name: 'Local Spares', gstin: local }),
      await createSupplier(ctx, { name: 'Distant Spares', gstin: distant }),
      await createSupplier(ctx, { name: 'The landlord' }),
    ];
    const ids = (of: { _id: string }[]) => of.map(({ _id }) => _id);
    return {
      customers: ids(customers),
      suppliers: ids(suppliers),
      invoices: [],
      advances: [],
      purchases: [],
    };
  });

async function carryOutOne(ctx: Context, one: Deed, made: Made, day: string): Promise<boolean> {
  const of = (kind: keyof Made) => made[kind][one.nth % made[kind].length];
  const method = 'cash' as const;
  switch (one.do) {
    case 'invoice': {
      const customerId = of('customers');
      if (!customerId) return false;
      const { lines: lineItems, reverseCharge } = one;
      const draft = await createInvoice(ctx, { customerId, lineItems, reverseCharge });
      made.invoices.push((await issueInvoice(ctx, draft._id))._id);
      return true;
    }
    case 'credit':
    case 'debit': {
      const invoiceId = of('invoices');
      if (!invoiceId) return false;
      const kind = `${one.do}_note` as const;
      const wish = { line: 0, taxable: one.share * 100 };
      await issueNote(ctx, { invoiceId, kind, reason: 'other', lines: [wish] });
      return true;
    }
    case 'advance': {
      const customerId = of('customers');
      if (!customerId) return false;
      made.advances.push(
        (await takeAdvance(ctx, { customerId, amount: one.amount, method, taxRate: 18 }))._id,
      );
      return true;
    }
    case 'apply': {
      const [advanceId, invoiceId] = [of('advances'), made.invoices[one.share % made.invoices.length]];
      if (!advanceId || !invoiceId) return false;
      await applyAdvance(ctx, advanceId, { invoiceId, amount: one.share });
      return true;
    }
    case 'payBack': {
      const advanceId = of('advances');
      if (!advanceId) return false;
      await refundAdvance(ctx, advanceId, { method, amount: one.share });
      return true;
    }
    case 'purchase': {
      const supplierId = of('suppliers');
      if (!supplierId) return false;
      const { lines: lineItems, reverseCharge } = one;
      const invoiceNumber = `B/${made.purchases.length}`;
      const bill = { supplierId, invoiceNumber, invoicedOn: day, lineItems, reverseCharge };
      const draft = await createPurchase(ctx, bill);
      made.purchases.push((await receivePurchase(ctx, draft._id, day))._id);
      return true;
    }
    case 'return': {
      const purchaseId = of('purchases');
      if (!purchaseId) return false;
      await returnGoods(ctx, purchaseId, { lines: [{ line: 0, quantity: 0.25 }], returnedOn: day });
      return true;
    }
  }
}
