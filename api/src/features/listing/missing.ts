import type { components } from '@workbay/sdk/schema';
import type { WorkshopDocument } from '../workshops/store.ts';
import type { ListingDocument } from './store.ts';

type Missing = components['schemas']['Listing']['missing'][number];

/** What is still to do before the directory shows the workshop. */
export function missingFor(
  { verification }: Pick<WorkshopDocument, 'verification'>,
  { available, location, serviceTypes }: ListingDocument,
): Missing[] {
  const done: Record<Missing, boolean> = {
    verification: verification === 'verified',
    location: location !== null,
    serviceTypes: serviceTypes.length > 0,
    available,
  };
  const order = ['verification', 'location', 'serviceTypes', 'available'] as const;
  return order.filter(name => !done[name]);
}
