import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

/** A row is of a service that was sold or of a person who worked. */
export type SalesKind = 'service' | 'person';

/** Net sales of one service or person on one day; `_id` is `tenantId:date:kind:key`. */
export type DailySalesDocument = TenantDocument & {
  date: string;
  kind: SalesKind;
  /** Of a service, what its lines have in common; of a person, the user's id, or `none`. */
  key: string;
  /** As the first line of the day says it; empty for a person. */
  name: string;
  lineKind: string | null;
  /** Lines, or of a person invoices, that were sold; what is credited later stays counted. */
  count: number;
  /** Before tax, in minor units, less what was credited on the day. */
  sales: number;
};

export const dailySalesCollection = defineTenantCollection<DailySalesDocument>('dailySales', {
  audit: false,
  indexes: [{ key: { kind: 1, date: 1 } }, { key: { _id: 1 } }],
});
