const localeOf = (currency: string) => (currency === 'INR' ? 'en-IN' : 'en');

/** Prints minor units as `₹1,18,000.00` and, for columns, `1,18,000.00`: Indian grouping for rupees. */
export function moneyFormat(currency: string) {
  const locale = localeOf(currency);
  const signed = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const digits = signed.resolvedOptions().maximumFractionDigits ?? 2;
  const plain = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const scale = 10 ** digits;
  const withMinus = (text: string) => text.replace('-', '−');
  return {
    money: (minor: number) => withMinus(signed.format(minor / scale)),
    amount: (minor: number) => withMinus(plain.format(minor / scale)),
  };
}

/** `3.5 L` from 3500 thousandths. */
export const quantityText = (thousandths: number, unit: string | null): string =>
  [(thousandths / 1000).toLocaleString('en-IN', { maximumFractionDigits: 3 }), unit]
    .filter(Boolean)
    .join(' ');

/** `2.5%` from 250 basis points. */
export const rateText = (basisPoints: number): string => `${basisPoints / 100}%`;

/** `21 Nov 2026` from `2026-11-21`; a civil date, so no time zone moves it. */
export const dateText = (date: string, language: 'en' | 'hi'): string =>
  new Intl.DateTimeFormat(language === 'hi' ? 'hi-IN' : 'en-IN', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));

export const distanceText = (kilometres: number): string => `${kilometres.toLocaleString('en-IN')} km`;
