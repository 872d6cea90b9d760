import { currencyDigits, minorUnits } from '@workbay/sdk/money';
import { currentMe, useMe } from './session.ts';

/** Whether GST, UPI and what else is India's own concerns the workshop. */
export const useInIndia = (): boolean => isInIndia(useMe());

/** The same outside a component. */
export const inIndiaNow = (): boolean => isInIndia(currentMe());

const isInIndia = (me: ReturnType<typeof currentMe>): boolean => (me?.workshop?.country ?? 'IN') === 'IN';

/** The month (1 to 12) in which the workshop's fiscal year begins. */
export const useYearStart = (): number => useMe()?.workshop?.fiscalYearStart ?? 4;

const currency = () => currentMe()?.workshop?.currency ?? 'INR';

/** What was typed, such as 11.8, in minor units of the workshop's currency. */
export const toMinor = (amount: number | '') => Math.round((amount || 0) * minorUnits(currency()));

/** The other way round: for fields. */
export const fromMinor = (minor: number) => minor / minorUnits(currency());

/** How amounts of the workshop's currency are typed: its sign, decimals and grouping. */
export function typedMoney(code = currency()) {
  const sign =
    new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' })
      .formatToParts(0)
      .find(({ type }) => type === 'currency')?.value ?? code;
  return {
    prefix: /\p{L}$/u.test(sign) ? `${sign} ` : sign,
    decimalScale: currencyDigits(code),
    thousandsGroupStyle: code === 'INR' ? ('lakh' as const) : ('thousand' as const),
  };
}
