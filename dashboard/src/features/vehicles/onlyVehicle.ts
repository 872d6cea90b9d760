import { workbay } from '../../app/api.ts';
import type { Choice } from '../../ui/TypeAhead.tsx';

/** The vehicle of a customer who has one alone, as most have; without a network it is picked by hand. */
export async function onlyVehicleOf(customerId: string): Promise<Choice | null> {
  const { data } = await workbay.vehicles.list({ customerId, limit: 2 }).catch(() => ({ data: [] }));
  const [only, other] = data;
  return only && !other ? { id: only.id, label: only.registration } : null;
}
