import { fault } from '../../errors.ts';
import { currencyOf, isCountry, isCurrency, zonesOf } from '../places/countries.ts';
import type { WorkshopDocument } from './store.ts';

/** Where a workshop is, and what it counts in. */
export type Home = Pick<WorkshopDocument, 'country' | 'currency' | 'timeZone'>;

/** Whether India's own rules hold: GST with its identification numbers, codes and returns, and UPI. */
export const inIndia = ({ country }: Pick<WorkshopDocument, 'country'>): boolean => country === 'IN';

/** Something that is of India, or of anywhere else, alone; of everywhere where nothing is said. */
export type Local = { only?: 'india' | 'abroad' };

/** Those that a workshop there has. */
export const localTo = <T extends Local>(all: T[], workshop: Pick<WorkshopDocument, 'country'>): T[] =>
  all.filter(({ only }) => only === undefined || (only === 'india') === inIndia(workshop));

/** Throws `only_in_india` at `pointer` where the workshop is elsewhere. */
export function mustBeInIndia(workshop: Pick<WorkshopDocument, 'country'>, pointer: string): void {
  if (!inIndia(workshop)) throw fault('rule_broken', pointer, 'is of India alone', 'only_in_india');
}

/** The month (1 to 12) in which fiscal years begin: in India it is April (General Clauses Act, section 3(21)), elsewhere January unless the workshop says another. */
export const usualFiscalYearStart = (country: string): number => (inIndia({ country }) ? 4 : 1);

/** The place that a new workshop asks for, with what is usual in the country where it says nothing. Throws a fault that names what is none. */
export function homeOf(input: Partial<Home>, at: string): Home {
  const country = input.country ?? 'IN';
  const own = currencyOf(country);
  if (!own) throw unknownCountry(`${at}/country`);
  const currency = input.currency ?? own;
  const timeZone = input.timeZone ?? `${zonesOf(country)[0]}`;
  checkHome({ country, currency, timeZone }, at);
  return { country, currency, timeZone };
}

export function checkHome({ country, currency, timeZone }: Partial<Home>, at: string): void {
  if (country !== undefined && !isCountry(country)) throw unknownCountry(`${at}/country`);
  if (currency !== undefined && !isCurrency(currency))
    throw fault('rule_broken', `${at}/currency`, 'is not a currency of ISO 4217', 'unknown_currency');
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw fault('rule_broken', `${at}/timeZone`, 'is not an IANA time zone', 'unknown_time_zone');
}

const unknownCountry = (pointer: string) =>
  fault('rule_broken', pointer, 'is not a country of ISO 3166-1', 'unknown_country');

export function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
