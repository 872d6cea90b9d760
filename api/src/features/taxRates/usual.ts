import type { components } from '@workbay/sdk/schema';

type UsualRate = components['schemas']['UsualTaxRate'];

const oecd = 'OECD, Consumption Tax Trends 2024, standard rates of VAT on 1 January 2024';
const union = 'European Union, Your Europe: VAT rates applied in EU member countries, 2025';

/** The tax's name as invoices there have it, and its standard rate in percent. */
type Row = [name: string, rate: number, source: string];

/**
 * The standard rates that we can name a source for, to be offered to a new workshop, who confirms them. What a reduced rate holds for
 * differs from country to country, so none is offered, and none of the sales taxes of states and provinces.
 */
const usual: Record<string, Row> = {
  AT: ['USt.', 20, union],
  AU: ['GST', 10, oecd],
  BE: ['BTW/TVA', 21, union],
  BG: ['VAT', 20, union],
  CA: ['GST', 5, oecd],
  CH: ['MWST', 8.1, oecd],
  CY: ['VAT', 19, union],
  CZ: ['DPH', 21, union],
  DE: ['USt.', 19, union],
  DK: ['moms', 25, union],
  EE: ['KM', 24, union],
  ES: ['IVA', 21, union],
  FI: ['ALV', 25.5, union],
  FR: ['TVA', 20, union],
  GB: ['VAT', 20, oecd],
  GR: ['VAT', 24, union],
  HR: ['PDV', 25, union],
  HU: ['ÁFA', 27, union],
  IE: ['VAT', 23, union],
  IT: ['IVA', 22, union],
  JP: ['消費税', 10, oecd],
  KR: ['VAT', 10, oecd],
  LT: ['PVM', 21, union],
  LU: ['TVA', 17, union],
  LV: ['PVN', 21, union],
  MT: ['VAT', 18, union],
  MX: ['IVA', 16, oecd],
  NL: ['btw', 21, union],
  NO: ['MVA', 25, oecd],
  NZ: ['GST', 15, oecd],
  PL: ['VAT', 23, union],
  PT: ['IVA', 23, union],
  RO: ['TVA', 21, union],
  SE: ['moms', 25, union],
  SI: ['DDV', 22, union],
  SK: ['DPH', 23, union],
};

/** What a workshop of the country will probably charge. */
export function usualRates(country: string): UsualRate[] {
  const row = usual[country];
  return row ? [{ name: row[0], rate: row[1], source: row[2] }] : [];
}
