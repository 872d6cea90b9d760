import { en as advances } from './en/advances.ts';
import { en as bookings } from './en/bookings.ts';
import { en as care } from './en/care.ts';
import { en as customers } from './en/customers.ts';
import { en as did } from './en/did.ts';
import { en as estimates } from './en/estimates.ts';
import { en as first } from './en/first.ts';
import { en as frame } from './en/frame.ts';
import { en as gstReturns } from './en/gstReturns.ts';
import { en as imports } from './en/imports.ts';
import { en as inspections } from './en/inspections.ts';
import { en as integrations } from './en/integrations.ts';
import { en as invoices } from './en/invoices.ts';
import { en as jobs } from './en/jobs.ts';
import { en as ledger } from './en/ledger.ts';
import { en as listing } from './en/listing.ts';
import { en as pay } from './en/pay.ts';
import { en as payments } from './en/payments.ts';
import { en as plan } from './en/plan.ts';
import { en as platform } from './en/platform.ts';
import { en as problems } from './en/problems.ts';
import { en as records } from './en/records.ts';
import { en as reports } from './en/reports.ts';
import { en as settings } from './en/settings.ts';
import { en as stock } from './en/stock.ts';
import { en as taxes } from './en/taxes.ts';
import { en as team } from './en/team.ts';
import { en as today } from './en/today.ts';

/** All words. */
export const en = {
  ...advances,
  ...bookings,
  ...care,
  ...customers,
  ...did,
  ...estimates,
  ...first,
  ...frame,
  ...gstReturns,
  ...imports,
  ...inspections,
  ...integrations,
  ...invoices,
  ...jobs,
  ...ledger,
  ...listing,
  ...pay,
  ...payments,
  ...plan,
  ...platform,
  ...problems,
  ...records,
  ...reports,
  ...settings,
  ...stock,
  ...taxes,
  ...team,
  ...today,
};
