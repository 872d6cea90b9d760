import type { WorkshopDocument } from './store.ts';

/** Whether it may charge GST: who has no GSTIN, or pays a share of the turnover instead, may not (CGST Act, sections 32 and 10(4)). */
export const chargesGst = ({ gstin, gstScheme }: Pick<WorkshopDocument, 'gstin' | 'gstScheme'>): boolean =>
  gstin !== null && gstScheme === 'regular';

/** Its own state, from which it supplies. */
export const homeState = ({ gstin, address }: Pick<WorkshopDocument, 'gstin' | 'address'>): string | null =>
  gstin?.slice(0, 2) ?? address.stateCode ?? null;

/**
 * Whether a supply bears IGST: across states, or to a Special Economic Zone, wherever that lies (IGST Act, section 7(5)(b)).
 * `home` and `place` are state codes of GST.
 */
export const bearsIgst = (home: string | null, place: string | null, { sez }: { sez?: boolean }): boolean =>
  sez === true || place !== home;

/**
 * What a workshop does, in the scheme of classification of services (annexure to Notification 11/2017-Central Tax (Rate), groups
 * 99871 and 99872), where nothing says it more exactly.
 */
export const serviceCodes = {
  garage: { code: '998714', name: 'Maintenance and repair services of transport machinery and equipment' },
  home_service: { code: '998729', name: 'Maintenance and repair services of other goods n.e.c.' },
} as const;

/**
 * Where UTGST stands in the place of SGST: the union territories without a legislature of their own, and other territory (UTGST
 * Act, section 2(8)). Delhi, Puducherry and Jammu and Kashmir have SGST.
 */
export const levyUtgst: readonly string[] = ['04', '26', '31', '35', '38', '97'];
