import { currencyDigits, minorUnits } from '@workbay/sdk/money';
import { useTranslation } from 'react-i18next';
import { useMe } from './session.ts';

/** Numbers, money and times as people of the workshop write them. The same one as long as these stay. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const { country = 'IN', currency = 'INR', timeZone = 'Asia/Kolkata' } = useMe()?.workshop ?? {};
  return formatOf(i18n.language, { country, currency, timeZone });
}

export type Format = ReturnType<typeof makeFormat>;

interface Place {
  country: string;
  currency: string;
  timeZone: string;
}

function makeFormat(language: string, { country, currency, timeZone }: Place) {
  const locale = language === 'hi' ? 'hi-IN' : `en-${country}`;
  /** Lakhs and crores are of rupees. */
  const inMoney = (unit: string, options: Intl.NumberFormatOptions) =>
    numberFormat(unit === 'INR' ? `${language}-IN` : `en-${country}`, {
      style: 'currency',
      currency: unit,
      ...options,
    });
  const date = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, { timeZone, ...options });
  /** The day in the workshop, as YYYY-MM-DD. */
  const civilDate = (instant: Date) => dateFormat('en-CA', { timeZone }).format(instant);
  return {
    locale,
    timeZone,
    /** Such as India Standard Time. */
    get timeZoneName() {
      return zoneName(locale, timeZone);
    },
    /** The civil date in the workshop. */
    today: () => civilDate(new Date()),
    civilDate: (time: string) => civilDate(new Date(time)),
    money: (minor: number, unit = currency) =>
      inMoney(unit, {
        minimumFractionDigits: currencyDigits(unit),
        maximumFractionDigits: currencyDigits(unit),
      }).format(minor / minorUnits(unit)),
    /** Without paise, for figures read at a glance. */
    roundMoney: (minor: number) =>
      inMoney(currency, { maximumFractionDigits: 0 }).format(minor / minorUnits(currency)),
    shortMoney: (minor: number) =>
      inMoney(currency, { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 }).format(
        minor / minorUnits(currency),
      ),
    /** Of 18, such as "18%"; a change says which way it goes. */
    percent: (value: number, { signDisplay }: Pick<Intl.NumberFormatOptions, 'signDisplay'> = {}) =>
      numberFormat(locale, { style: 'percent', maximumFractionDigits: 3, signDisplay }).format(value / 100),
    number: (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value),
    /** The name of a currency, of its three letters. */
    currency: (code: string) => new Intl.DisplayNames(locale, { type: 'currency' }).of(code) ?? code,
    /** Of a month, 1 to 12. */
    monthName: (month: number) =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long' }).format(Date.UTC(2026, month - 1)),
    /** The name of a country, of its two letters. */
    country: (code: string) => new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code,
    fileSize: (bytes: number) => {
      const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
      const digits = unit === 'kilobyte' ? 0 : 1;
      return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: digits }).format(
        Math.max(value, 1),
      );
    },
    /** A civil date, such as an invoice's. */
    day: (day: string) =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' }).format(
        new Date(`${day}T00:00Z`),
      ),
    /** Of YYYY-MM. */
    month: (month: string) =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', year: 'numeric' }).format(
        new Date(`${month}-01T00:00Z`),
      ),
    shortDay: (day: string) =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short' }).format(
        new Date(`${day}T00:00Z`),
      ),
    /** Of what ends at this moment: days end by UTC. */
    lastDay: (end: string) =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' }).format(Date.parse(end) - 1),
    date: (time: string) => date({ dateStyle: 'medium' }).format(new Date(time)),
    time: (time: string) => date({ dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time)),
    /** The hour alone, where the day is known. */
    clock: (time: string) => date({ hour: 'numeric', minute: '2-digit' }).format(new Date(time)),
    /** Such as "10:00 – 11:30 am". */
    clocks: (from: string, to: string) =>
      date({ hour: 'numeric', minute: '2-digit' }).formatRange(new Date(from), new Date(to)),
    shortTime: (time: string) =>
      date({ day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }).format(new Date(time)),
  };
}

/** To make one takes longer than to draw a card of the board, and a board has many. */
function kept<Options, Format>(make: (locale: string, options: Options) => Format) {
  const made = new Map<string, Format>();
  return (locale: string, options: Options): Format => {
    const key = locale + JSON.stringify(options);
    const format = made.get(key) ?? make(locale, options);
    made.set(key, format);
    return format;
  };
}

const formatOf = kept(makeFormat);
const dateFormat = kept(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);
const numberFormat = kept(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);

function zoneName(locale: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' }).formatToParts();
  return parts.find(part => part.type === 'timeZoneName')?.value ?? timeZone;
}
