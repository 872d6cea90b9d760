import { currencyDigits } from '@workbay/sdk/money';
import { fault } from '../../../errors.ts';
import { plainText } from '../../../http/plainText.ts';
import { normalisePhone } from '../../customers/phone.ts';
import type { Field, Home } from './kind.ts';

export type Value = string | number | boolean;

/** What a cell says, as the API would be told. Throws a fault at the field's place. */
export function readValue({ at, type, choices, capitals }: Field, text: string, home: Home): Value {
  const pointer = `/body${at}`;
  switch (type) {
    case 'phone':
      return normalisePhone(text, home.country, pointer);
    case 'amount':
      return amountOf(text, home) ?? refuse(pointer, 'bad_amount', 'is not an amount such as 1,23,456.50');
    case 'number':
      return numberOf(text, home.country) ?? refuse(pointer, 'bad_number', 'is not a number');
    case 'day':
      return (
        dayOf(text, home.country) ??
        refuse(pointer, 'bad_day', 'is not a day such as 21/11/2026 or 2026-11-21')
      );
    case 'yes_or_no':
      return yesOrNo(text) ?? text;
    case 'choice':
      return choiceOf(choices ?? {}, text);
    case 'text':
      return plainText(capitals ? text.toUpperCase().replaceAll(/\s/g, '') : text, pointer);
  }
}

function refuse(pointer: string, code: 'bad_amount' | 'bad_number' | 'bad_day', message: string): never {
  throw fault('rule_broken', pointer, message, code);
}

/**
 * An amount in minor units, with the currency's sign, code or none, as the country writes it; in brackets, with a minus or as a
 * credit ("Cr") it is below nothing.
 */
export function amountOf(text: string, { country, currency }: Home): number | null {
  const typed = text.normalize('NFKC').toLowerCase().replaceAll(currency.toLowerCase(), '');
  const unsigned = typed.replaceAll(signOf(country, currency), '');
  const bare = withPoint(unsigned.replaceAll(/\p{Sc}|rs\.?|\/-|[\s'’]/gu, ''), country);
  const found = /^(\()?(-)?(\d{1,13})(?:\.(\d{1,4}))?(-)?(?:\))?(cr|dr)?\.?$/.exec(bare);
  if (!found) return null;
  const [, bracket, minus, whole = '', part = '', after, side] = found;
  const digits = currencyDigits(currency);
  const decimals = part.padEnd(digits, '0');
  // A formula leaves more decimals than money has.
  const rest = Number(`${decimals.slice(0, digits)}.${decimals.slice(digits)}0`);
  const minor = Number(whole) * 10 ** digits + Math.round(rest);
  return [bracket, minus, after, side === 'cr'].some(Boolean) && minor > 0 ? -minor : minor;
}

export function numberOf(text: string, country: string): number | null {
  const typed = text.normalize('NFKC').toLowerCase();
  const bare = withPoint(typed.replaceAll(/[\s'’%]|kms?\.?$/g, ''), country);
  return /^-?\d{1,15}(\.\d+)?$/.test(bare) ? Number(bare) : null;
}

// A formatter is memory of ICU that the garbage collector does not see: each country's parts are made once.
const ways = new Map<string, { comma: boolean; monthFirst: boolean }>();

/** How most people of a country write decimals and days (CLDR's likely language of the country). */
function wayOf(country: string) {
  const known = ways.get(country);
  if (known) return known;
  const locale = new Intl.Locale(`und-${country}`).maximize();
  const comma = new Intl.NumberFormat(locale).format(1.5).includes(',');
  const parts = new Intl.DateTimeFormat(locale).formatToParts().map(({ type }) => type);
  const way = { comma, monthFirst: parts.indexOf('month') < parts.indexOf('day') && parts[0] !== 'year' };
  ways.set(country, way);
  return way;
}

const signs = new Map<string, RegExp>();

/** The currency's sign as it is written in the country, where it stands by itself, such as `kr` or `zł`. */
function signOf(country: string, currency: string): RegExp {
  const known = signs.get(`${country} ${currency}`);
  if (known) return known;
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const parts = new Intl.NumberFormat(new Intl.Locale(`und-${country}`).maximize(), style).formatToParts(0);
  const written = parts.find(({ type }) => type === 'currency')?.value ?? currency;
  const sign = written.normalize('NFKC').toLowerCase().replace(/\.$/, '');
  const escaped = sign.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  const alone = new RegExp(String.raw`(?<!\p{L})${escaped}(?!\p{L})\.?`, 'gu');
  signs.set(`${country} ${currency}`, alone);
  return alone;
}

/** A number that the file keeps as one, as the country writes it, where the field is one. */
export const writtenOf = (value: number, type: Field['type'], { country }: Home): string =>
  (type === 'amount' || type === 'number') && wayOf(country).comma
    ? String(value).replace('.', ',')
    : String(value);

/** By thousands, or by lakhs and crores. */
const isGrouped = /^[^\d,]*\d{1,3}(,\d{2,3})*,\d{3}([^\d,].*)?$/;

/**
 * A number without signs of grouping, its decimals after a point. Of point and comma the last is the decimal sign; where only one
 * stands it is the country's. Where that is the comma, a point before three digits groups, but not after a lone 0. Where it is the
 * point, a comma that cannot group is left, so that nobody reads `1,5` as fifteen.
 */
function withPoint(text: string, country: string): string {
  const both = /\d\.\d/.test(text) && /\d,\d/.test(text);
  const comma = both ? /,\d+\D*$/.test(text) : wayOf(country).comma;
  if (!comma) return isGrouped.test(text) ? text.replaceAll(',', '') : text;
  const grouped = text.includes(',') || /^\D*[1-9]\d{0,2}(\.\d{3})+\D*$/.test(text);
  return grouped ? text.replaceAll('.', '').replace(',', '.') : text;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const daysBeforeUnix = 25_569;

/** A day as the country writes it, as programs do, the year first, or the number of days that Excel keeps. */
export function dayOf(text: string, country: string): string | null {
  const bare = text.normalize('NFKC').trim().toLowerCase();
  const serial = /^\d{5}(\.\d+)?$/.test(bare) ? Number(bare) : 0;
  if (serial >= 10_000)
    return new Date((Math.floor(serial) - daysBeforeUnix) * 86_400_000).toISOString().slice(0, 10);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[t ])/.exec(bare);
  if (iso) return civil(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const usual = /^(\d{1,2})[-/. ](\d{1,2}|[a-z]{3,9})[-/. ,]+(\d{4}|\d{2})(?:$|[t ])/.exec(bare);
  if (!usual) return null;
  const [, first = '', second = '', year = ''] = usual;
  const swapped = wayOf(country).monthFirst && /^\d/.test(second);
  const [day, month] = swapped ? [second, first] : [first, second];
  const number = /^\d/.test(month) ? Number(month) : months.indexOf(month.slice(0, 3)) + 1;
  return civil(year.length === 2 ? 2000 + Number(year) : Number(year), number, Number(day));
}

/** Null for a day that no calendar has. */
function civil(year: number, month: number, day: number): string | null {
  const time = new Date(Date.UTC(year, month - 1, day));
  const same = time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return same && year >= 1900 && year < 2200 ? time.toISOString().slice(0, 10) : null;
}

/** A heading or a choice as it is compared: without case, spaces and signs, in any script. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');

const yes = ['yes', 'y', 'true', '1', 'active', 'हाँ', 'हां'];
const no = ['no', 'n', 'false', '0', 'inactive', 'नहीं'];

function yesOrNo(text: string): boolean | null {
  const said = text.trim().toLowerCase();
  if (yes.includes(said)) return true;
  return no.includes(said) ? false : null;
}

/** What is none of them is left for the contract to refuse, which says what there is. */
export function choiceOf(choices: Record<string, string[]>, text: string): string {
  const said = plain(text);
  const [found] =
    Object.entries(choices).find(([name, others]) => [name, ...others].some(one => plain(one) === said)) ??
    [];
  return found ?? text;
}
