import type { components } from '@workbay/sdk/schema';
import type { WorkshopDocument } from '../workshops/store.ts';

type Visit = components['schemas']['VisitAddress'];

export const visitLine = ({ line1, city, postalCode }: Visit): string =>
  [line1, city, postalCode].filter(Boolean).join(', ');

export const workshopLine = ({ address: { line1, city } }: Pick<WorkshopDocument, 'address'>): string =>
  [line1, city].filter(Boolean).join(', ');

/** Where it is done: at the customer's, or in the workshop. */
export const placeOf = ({ visit }: { visit: Visit | null }, workshopPlace: string): string =>
  visit ? visitLine(visit) : workshopPlace;
