import type { Vehicle } from '@workbay/sdk/schema';

export const fuels = ['petrol', 'diesel', 'cng', 'lpg', 'electric', 'hybrid'] as const;

/** Such as `Maruti Suzuki Swift 2019`. */
export function describe({ make, model, year }: Pick<Vehicle, 'make' | 'model' | 'year'>): string {
  return [make, model, year].filter(Boolean).join(' ');
}
