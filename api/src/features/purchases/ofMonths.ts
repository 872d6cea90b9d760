import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { splitTax } from '../money/tax.ts';
import { supplierStates } from '../suppliers/suppliers.ts';
import { returnedParts } from './returns.ts';
import { type PurchaseDocument, type PurchaseLine, purchasesCollection } from './store.ts';

/** A part of a line that was received, or that went back and is negative; amounts in minor units. */
export type Inward = Pick<PurchaseLine, 'taxRate'> & {
  exemption: PurchaseLine['exemption'] | undefined;
  taxable: number;
  cgst: number;
  sgst: number;
  igst: number;
  /** Whether the supplier has a GSTIN. */
  registered: boolean;
  /** Where they are; null is unknown, and taken to be the workshop's own state. */
  state: string | null;
  creditable: boolean;
  /** Whether the workshop owes the tax itself. */
  reverseCharge: boolean;
  /** Who received it; undefined where that was not kept. */
  buyer?: PurchaseDocument['buyer'] | undefined;
};

/** What was received and what went back in these months (YYYY-MM, one after the other), as the books have it. */
export async function inwardOfMonths(scope: DataScope, months: string[]): Promise<Inward[]> {
  const purchases = tenantCollection(scope, purchasesCollection);
  const [first, last] = [`${months[0]}-01`, `${months.at(-1)}-31`];
  const days = { $gte: first, $lte: last };
  const received = await purchases.find({ receivedOn: days }, { hint: { tenantId: 1, receivedOn: 1 } });
  const back = await purchases.find(
    { returns: { $elemMatch: { returnedOn: days } } },
    { hint: { tenantId: 1, 'returns.returnedOn': 1 } },
  );
  const states = await supplierStates(scope, [
    ...new Set([...received, ...back].map(({ supplier }) => supplier.id)),
  ]);
  const headOf = ({ supplier, creditable, reverseCharge = false, buyer }: PurchaseDocument) => ({
    registered: states.has(supplier.id),
    state: states.get(supplier.id) ?? null,
    creditable,
    reverseCharge,
    buyer,
  });
  const ofReceived = received.flatMap(purchase => {
    const acrossStates = purchase.taxes.some(({ igst }) => igst > 0);
    return purchase.lineItems.map(line => ({
      ...headOf(purchase),
      exemption: line.exemption,
      taxRate: line.taxRate,
      taxable: line.taxable,
      ...splitTax(line.tax, acrossStates),
    }));
  });
  const ofReturns = back.flatMap(purchase =>
    returnedParts(purchase)
      .filter(({ returnedOn }) => returnedOn >= first && returnedOn <= last)
      .map(({ source, taxable, half, igst }) => ({
        ...headOf(purchase),
        exemption: source.exemption,
        taxRate: source.taxRate,
        taxable: -taxable,
        cgst: -half,
        sgst: -half,
        igst: -igst,
      })),
  );
  return [...ofReceived, ...ofReturns];
}
