import { fault } from '../../errors.ts';

/**
 * How the numbers of member states look in VIES, after the two letters (European Commission, VIES frequently asked questions, Q11; Greece
 * is EL there), and what they are without spaces and dashes.
 */
const vies: Record<string, RegExp> = {
  AT: /^ATU\d{8}$/,
  BE: /^BE[01]\d{9}$/,
  BG: /^BG\d{9,10}$/,
  CY: /^CY\d{8}[A-Z]$/,
  CZ: /^CZ\d{8,10}$/,
  DE: /^DE\d{9}$/,
  DK: /^DK\d{8}$/,
  EE: /^EE\d{9}$/,
  ES: /^ES([A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z])$/,
  FI: /^FI\d{8}$/,
  FR: /^FR[A-HJ-NP-Z0-9]{2}\d{9}$/,
  GR: /^EL\d{9}$/,
  HR: /^HR\d{11}$/,
  HU: /^HU\d{8}$/,
  IE: /^IE(\d{7}[A-W][A-I]?|\d[A-Z]\d{5}[A-W])$/,
  IT: /^IT\d{11}$/,
  LT: /^LT(\d{9}|\d{12})$/,
  LU: /^LU\d{8}$/,
  LV: /^LV\d{11}$/,
  MT: /^MT\d{8}$/,
  NL: /^NL[A-Z0-9+*]{9}B\d{2}$/,
  PL: /^PL\d{10}$/,
  PT: /^PT\d{9}$/,
  RO: /^RO\d{2,10}$/,
  SE: /^SE\d{12}$/,
  SI: /^SI\d{8}$/,
  SK: /^SK\d{10}$/,
};

/** Whether a number says by its letters to be one of VIES' form; others, such as a German Steuernummer, have forms of their own. */
const saysVies = (number: string, country: string) =>
  country in vies && number.startsWith(country === 'GR' ? 'EL' : country);

/** A tax number as it is kept: one with the letters of a member state of the EU in VIES' form. Throws a fault at `pointer`. */
export function normaliseTaxNumber(number: string, country: string, pointer: string): string {
  const typed = number.trim().toUpperCase();
  const form = vies[country];
  if (!form || !saysVies(typed, country)) return typed;
  const bare = typed.replaceAll(/[ ./-]/g, '');
  if (!form.test(bare))
    throw fault('rule_broken', pointer, `is not a VAT identification number of ${country}`, 'bad_tax_number');
  return bare;
}

/** What such a number is called on documents there. */
const names: Record<string, string> = {
  AE: 'TRN',
  AU: 'ABN',
  BH: 'VAT no.',
  CA: 'GST/HST no.',
  CH: 'VAT no.',
  GB: 'VAT no.',
  LI: 'VAT no.',
  NO: 'VAT no.',
  NZ: 'GST no.',
  SA: 'VAT no.',
  SG: 'GST no.',
  ZA: 'VAT no.',
};

/** `VAT ID DE136695976`: a tax number as documents of the country show it. */
export const taxNumberText = (number: string | null, country: string): string | null =>
  number && `${saysVies(number, country) ? 'VAT ID' : (names[country] ?? 'Tax no.')} ${number}`;
