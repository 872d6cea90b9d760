import { currencyDigits, minorUnits } from '@workbay/sdk/money';
import { moneyFormat } from '../../documents/figures.ts';

/** `₹1,18,000.00`: minor units with the currency's sign, in Indian grouping for rupees. */
export const formatMoney = (minor: number, currency: string): string => moneyFormat(currency).money(minor);

/** An amount as programs read it: `1180.00`, in yen `1180`. */
export const plainMoney = (minor: number, currency: string): string =>
  (minor / minorUnits(currency)).toFixed(currencyDigits(currency));
