import { fault } from '../../../errors.ts';
import { normalisePhone } from '../../customers/phone.ts';
import type { Field } from './kind.ts';

export type Value = string | number | boolean;

/** What a cell says, as the API would be told. Throws a fault at the field's place. */
export function readValue({ at, type, choices, capitals }: Field, text: string, country: string): Value {
  const pointer = `/body${at}`;
  switch (type) {
    case 'phone':
      return normalisePhone(text, country, pointer);
    case 'amount':
      return amountOf(text) ?? refuse(pointer, 'bad_amount', 'is not an amount such as 1,23,456.50');
    case 'number':
      return numberOf(text) ?? refuse(pointer, 'bad_number', 'is not a number');
    case 'day':
      return dayOf(text) ?? refuse(pointer, 'bad_day', 'is not a day such as 21/11/2026 or 2026-11-21');
    case 'yes_or_no':
      return yesOrNo(text) ?? text;
    case 'choice':
      return choiceOf(choices ?? {}, text);
    case 'text':
      return capitals ? text.toUpperCase().replaceAll(/\s/g, '') : text;
  }
}

function refuse(pointer: string, code: 'bad_amount' | 'bad_number' | 'bad_day', message: string): never {
  throw fault('rule_broken', pointer, message, code);
}

/** An amount in minor units; in brackets, with a minus or as a credit ("Cr") it is below nothing. */
export function amountOf(text: string): number | null {
  const bare = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/₹|rs\.?|inr|\/-|[\s,']/g, '');
  const found = /^(\()?(-)?(\d{1,13})(?:\.(\d{1,4}))?(-)?(?:\))?(cr|dr)?\.?$/.exec(bare);
  if (!found) return null;
  const [, bracket, minus, whole = '', part = '', after, side] = found;
  const decimals = part.padEnd(2, '0');
  // A formula leaves more decimals than money has.
  const minor = Number(whole) * 100 + Math.round(Number(`${decimals.slice(0, 2)}.${decimals.slice(2)}`));
  return [bracket, minus, after, side === 'cr'].some(Boolean) && minor > 0 ? -minor : minor;
}

export function numberOf(text: string): number | null {
  const bare = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s,'%]|kms?\.?$/g, '');
  return /^-?\d{1,15}(\.\d+)?$/.test(bare) ? Number(bare) : null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const daysBeforeUnix = 25_569;

/** A day as India writes it, the day first, as programs do, the year first, or the number of days that Excel keeps. */
export function dayOf(text: string): string | null {
  const bare = text.normalize('NFKC').trim().toLowerCase();
  const serial = /^\d{5}(\.\d+)?$/.test(bare) ? Number(bare) : 0;
  if (serial >= 10_000)
    return new Date((Math.floor(serial) - daysBeforeUnix) * 86_400_000).toISOString().slice(0, 10);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[t ])/.exec(bare);
  if (iso) return civil(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const usual = /^(\d{1,2})[-/. ](\d{1,2}|[a-z]{3,9})[-/. ,]+(\d{4}|\d{2})(?:$|[t ])/.exec(bare);
  if (!usual) return null;
  const [, day, month = '', year = ''] = usual;
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
function choiceOf(choices: Record<string, string[]>, text: string): string {
  const said = plain(text);
  const [found] =
    Object.entries(choices).find(([name, others]) => [name, ...others].some(one => plain(one) === said)) ??
    [];
  return found ?? text;
}
