import type { components } from '@workbay/sdk/schema';
import { fault } from '../../errors.ts';
import { normaliseAccount } from './bank.ts';
import { inIndia, mustBeInIndia, usualFiscalYearStart } from './country.ts';
import type { WorkshopDocument } from './store.ts';
import { normaliseTaxNumber } from './taxNumber.ts';

type Patch = components['schemas']['WorkshopPatch'];

/** What a move to another country leaves of the settings: what only the old one knows is cleared. */
export function settledIn(before: WorkshopDocument, country = before.country): Partial<WorkshopDocument> {
  if (country === before.country) return {};
  const { stateCode: _state, ...address } = before.address;
  return {
    country,
    address,
    gstin: null,
    gstScheme: 'regular',
    turnover: 'up_to_5_crore',
    upiId: null,
    bank: null,
    taxNumber: null,
    fiscalYearStart: usualFiscalYearStart(country),
  };
}

const indian = ['gstin', 'gstScheme', 'turnover', 'upiId'] as const;

/** Those of the new settings that its country has a say in, as they are kept. Throws a fault that names what does not fit. */
export function fittingOf(here: WorkshopDocument, patch: Patch): Partial<WorkshopDocument> {
  for (const name of indian) if (patch[name] != null) mustBeInIndia(here, `/body/${name}`);
  if (patch.address?.stateCode !== undefined) mustBeInIndia(here, '/body/address/stateCode');
  const { taxNumber, fiscalYearStart, bank } = patch;
  if (inIndia(here)) {
    if (taxNumber) throw fault('rule_broken', '/body/taxNumber', 'is the GSTIN in India', 'not_taken');
    if (fiscalYearStart !== undefined && fiscalYearStart !== usualFiscalYearStart(here.country))
      throw fault('rule_broken', '/body/fiscalYearStart', 'is April in India', 'not_taken');
  }
  return {
    ...(taxNumber && { taxNumber: normaliseTaxNumber(taxNumber, here.country, '/body/taxNumber') }),
    ...(bank && { bank: normaliseAccount(bank, here, '/body/bank') }),
  };
}
