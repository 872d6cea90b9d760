import type { components } from '@workbay/sdk/schema';

type UsualRate = components['schemas']['UsualTaxRate'];

/** Every row was compared with this list, and none with the law itself. */
const source = 'The npm package sales-tax 2.23.0, read on 22 November 2026';

/** The tax's name as invoices there have it, and its standard rate in percent. */
type Row = [name: string, rate: number];

/**
 * The standard rates, to be offered to a new workshop, who confirms them. What a reduced rate holds for
 * differs from country to country, so none is offered, and none of the sales taxes of states and provinces.
 */
const usual: Record<string, Row> = {
  AE: ['VAT', 5],
  AT: ['USt.', 20],
  AU: ['GST', 10],
  BE: ['BTW/TVA', 21],
  BG: ['VAT', 20],
  CA: ['GST', 5],
  CH: ['MWST', 8.1],
  CY: ['VAT', 19],
  CZ: ['DPH', 21],
  DE: ['USt.', 19],
  DK: ['moms', 25],
  EE: ['KM', 24],
  ES: ['IVA', 21],
  FI: ['ALV', 25.5],
  FR: ['TVA', 20],
  GB: ['VAT', 20],
  GR: ['VAT', 24],
  HR: ['PDV', 25],
  HU: ['ÁFA', 27],
  IE: ['VAT', 23],
  IT: ['IVA', 22],
  JP: ['消費税', 10],
  KR: ['VAT', 10],
  LT: ['PVM', 21],
  LU: ['TVA', 17],
  LV: ['PVN', 21],
  MT: ['VAT', 18],
  MX: ['IVA', 16],
  NL: ['btw', 21],
  NO: ['MVA', 25],
  NZ: ['GST', 15],
  PL: ['VAT', 23],
  PT: ['IVA', 23],
  RO: ['TVA', 21],
  SE: ['moms', 25],
  SG: ['GST', 9],
  SI: ['DDV', 22],
  SK: ['DPH', 23],
  ZA: ['VAT', 15],
};

/** What a workshop of the country will probably charge. */
export function usualRates(country: string): UsualRate[] {
  const row = usual[country];
  return row ? [{ name: row[0], rate: row[1], source }] : [];
}
