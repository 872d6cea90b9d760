import { moneyFormat } from '../../documents/figures.ts';

/** `₹1,18,000.00`: minor units with the currency's sign, in Indian grouping for rupees. */
export const formatMoney = (minor: number, currency: string): string => moneyFormat(currency).money(minor);
