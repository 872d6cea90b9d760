import { currencyDigits } from '@workbay/sdk/money';
import type { Language } from './labels.ts';

// A formatter is memory of ICU that the garbage collector does not see: each is made once.
const moneyFormats = new Map<string, ReturnType<typeof makeMoneyFormat>>();
const counts = new Intl.NumberFormat('en-IN', { maximumFractionDigits: 3 });
// Hindi's short months end in a sign that looks like a slip of the pen: 21 नव॰ 2026.
const dateStyles = { en: 'medium', hi: 'long' } as const;
const dates = (language: Language) =>
  new Intl.DateTimeFormat(`${language}-IN`, { dateStyle: dateStyles[language], timeZone: 'UTC' });
const dateFormats = { en: dates('en'), hi: dates('hi') };
const momentFormats = new Map<string, Intl.DateTimeFormat>();

/** Prints minor units as `₹1,18,000.00` and, for columns, `1,18,000.00`: Indian grouping for rupees. */
export function moneyFormat(currency: string) {
  const format = moneyFormats.get(currency) ?? makeMoneyFormat(currency);
  moneyFormats.set(currency, format);
  return format;
}

function makeMoneyFormat(currency: string) {
  const locale = currency === 'INR' ? 'en-IN' : 'en';
  const digits = currencyDigits(currency);
  const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const signed = new Intl.NumberFormat(locale, { style: 'currency', currency, ...decimals });
  const plain = new Intl.NumberFormat(locale, decimals);
  const scale = 10 ** digits;
  const withMinus = (text: string) => text.replace('-', '−');
  return {
    money: (minor: number) => withMinus(signed.format(minor / scale)),
    amount: (minor: number) => withMinus(plain.format(minor / scale)),
    scale,
  };
}

/** `3.5 L` from 3500 thousandths. */
export const quantityText = (thousandths: number, unit: string | null): string =>
  [counts.format(thousandths / 1000), unit].filter(Boolean).join(' ');

/** `2.5%` from 250 basis points. */
export const rateText = (basisPoints: number): string => `${basisPoints / 100}%`;

/** `21 Nov 2026` from `2026-11-21`; a civil date, so no time zone moves it. */
export const dateText = (date: string, language: Language): string =>
  dateFormats[language].format(new Date(`${date}T00:00:00Z`));

/** `21 Nov 2026, 10:05 am`, as the clock in the time zone shows it. */
export function momentText(moment: Date, timeZone: string, language: Language): string {
  return momentFormat(language, timeZone)(moment);
}

/** By itself, Hindi would say both "am" and "बजे" of a time that stands behind a long date. */
export function momentFormat(
  language: Language,
  timeZone: string,
  dateStyle: 'full' | 'long' | 'medium' = dateStyles[language],
): (moment: Date) => string {
  const key = `${language} ${timeZone} ${dateStyle}`;
  const format =
    momentFormats.get(key) ??
    new Intl.DateTimeFormat(`${language}-IN`, { timeZone, dateStyle, timeStyle: 'short' });
  momentFormats.set(key, format);
  return moment =>
    language === 'hi'
      ? format.format(moment).replace(' को ', ', ').replace(/ बजे$/, '')
      : format.format(moment);
}

export const distanceText = (kilometres: number, language: Language): string =>
  `${counts.format(kilometres)} ${language === 'hi' ? 'किमी' : 'km'}`;
