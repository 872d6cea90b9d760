import { en as advances } from './en.advances.ts';
import { en as bookings } from './en.bookings.ts';
import { en as care } from './en.care.ts';
import { en as estimates } from './en.estimates.ts';
import { en as first } from './en.first.ts';
import { en as frame } from './en.frame.ts';
import { en as imports } from './en.imports.ts';
import { en as inspections } from './en.inspections.ts';
import { en as listing } from './en.listing.ts';
import { en as pages } from './en.pages.ts';
import { en as pay } from './en.pay.ts';
import { en as plan } from './en.plan.ts';
import { en as platform } from './en.platform.ts';
import { en as problems } from './en.problems.ts';
import { en as reports } from './en.reports.ts';
import { en as stock } from './en.stock.ts';
import { en as taxes } from './en.taxes.ts';

/** All words. */
export const en = {
  ...first,
  ...frame,
  ...bookings,
  ...pay,
  ...advances,
  ...taxes,
  ...care,
  ...estimates,
  ...listing,
  ...imports,
  ...inspections,
  ...pages,
  ...plan,
  ...problems,
  ...platform,
  ...stock,
  ...reports,
};
