import { type Fault, Problem } from '../../errors.ts';
import type { CustomerDocument } from '../customers/store.ts';
import { ratesOn } from '../taxRates/gstRates.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import type { InvoiceDocument } from './store.ts';

/**
 * Refuses a tax invoice that the law would: with a rate that is none on the day, HSN codes shorter than the workshop must show
 * them (CGST rules, rule 46(g); Notification 78/2020-Central Tax), or reverse charge to somebody who cannot pay the tax.
 */
export function mustBeLawful(
  workshop: Pick<WorkshopDocument, 'turnover'>,
  customer: Pick<CustomerDocument, 'gstin'>,
  { kind, lineItems, reverseCharge }: Pick<InvoiceDocument, 'kind' | 'lineItems' | 'reverseCharge'>,
  day: string,
): void {
  if (kind !== 'tax_invoice') return;
  const inForce = ratesOn(day).map(({ rate }) => rate);
  const digits = workshop.turnover === 'above_5_crore' ? 6 : customer.gstin === null ? 0 : 4;
  const faults = lineItems.flatMap(({ exemption, taxRate, hsnSac }, index): Fault[] => {
    const line = index + 1;
    const pointer = `/lineItems/${index}`;
    if (exemption) return [];
    return [
      ...(inForce.includes(taxRate)
        ? []
        : [
            {
              pointer: `${pointer}/taxRate`,
              code: 'rate_not_in_force' as const,
              message: `${taxRate}% is no rate of GST on ${day}`,
              params: { line, rate: taxRate },
            },
          ]),
      ...((hsnSac ?? '').length >= digits
        ? []
        : [
            {
              pointer: `${pointer}/hsnSac`,
              code: 'hsn_too_short' as const,
              message: `must have ${digits} digits or more`,
              params: { line, digits },
            },
          ]),
    ];
  });
  if (reverseCharge && customer.gstin === null)
    faults.push({
      pointer: '/reverseCharge',
      code: 'no_customer_gstin',
      message: 'needs the GSTIN of the customer, who pays the tax',
    });
  if (faults.length === 0) return;
  const detail = faults.map(({ pointer, message }) => `${pointer.slice(1)} ${message}`).join('; ');
  throw new Problem('rule_broken', detail, { errors: faults });
}
