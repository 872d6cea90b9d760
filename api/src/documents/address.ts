import type { components } from '@workbay/sdk/schema';

/** An address as it is written on a letter. */
export function addressLines(address: components['schemas']['Address']): string[] {
  const town = [address.city, address.postalCode].filter(Boolean).join(' ');
  return [address.line1, address.line2, town]
    .filter(line => typeof line === 'string' && line !== '')
    .map(String);
}
