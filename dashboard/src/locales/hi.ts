import { hi as advances } from './hi/advances.ts';
import { hi as bookings } from './hi/bookings.ts';
import { hi as care } from './hi/care.ts';
import { hi as customers } from './hi/customers.ts';
import { hi as did } from './hi/did.ts';
import { hi as estimates } from './hi/estimates.ts';
import { hi as first } from './hi/first.ts';
import { hi as frame } from './hi/frame.ts';
import { hi as gstReturns } from './hi/gstReturns.ts';
import { hi as imports } from './hi/imports.ts';
import { hi as inspections } from './hi/inspections.ts';
import { hi as integrations } from './hi/integrations.ts';
import { hi as invoices } from './hi/invoices.ts';
import { hi as jobs } from './hi/jobs.ts';
import { hi as ledger } from './hi/ledger.ts';
import { hi as listing } from './hi/listing.ts';
import { hi as pay } from './hi/pay.ts';
import { hi as payments } from './hi/payments.ts';
import { hi as plan } from './hi/plan.ts';
import { hi as platform } from './hi/platform.ts';
import { hi as problems } from './hi/problems.ts';
import { hi as records } from './hi/records.ts';
import { hi as reports } from './hi/reports.ts';
import { hi as settings } from './hi/settings.ts';
import { hi as stock } from './hi/stock.ts';
import { hi as taxes } from './hi/taxes.ts';
import { hi as team } from './hi/team.ts';
import { hi as today } from './hi/today.ts';

/** All words. */
export const hi = {
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
