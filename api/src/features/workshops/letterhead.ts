import type { components } from '@workbay/sdk/schema';
import type { Logo, WorkshopBlock } from '../../documents/types.ts';
import { homeState, levyUtgst } from './gst.ts';
import { gstStates } from './gstin.ts';
import type { WorkshopDocument } from './store.ts';

type Shown = Pick<
  WorkshopDocument,
  'name' | 'legalName' | 'address' | 'phone' | 'email' | 'gstin' | 'gstScheme' | 'upiId' | 'bank'
>;

/** An address as it is written on a letter. */
export function addressLines(address: components['schemas']['Address']): string[] {
  const town = [address.city, address.postalCode].filter(Boolean).join(' ');
  return [address.line1, address.line2, town]
    .filter(line => typeof line === 'string' && line !== '')
    .map(String);
}

export function stateOf(code: string | null | undefined): { code: string; name: string } | null {
  const name = code ? gstStates[code] : undefined;
  return code && name ? { code, name } : null;
}

/** What stands at the head of a workshop's documents. */
export function workshopBlock(workshop: Shown, logo: Logo | null): WorkshopBlock {
  const { name, legalName, address, phone, email, gstin, gstScheme, upiId, bank } = workshop;
  const state = stateOf(homeState({ gstin, address }));
  return {
    name,
    legalName: legalName === name ? null : legalName,
    address: addressLines(address),
    phone,
    email,
    gstin,
    leviesUtgst: levyUtgst.includes(state?.code ?? ''),
    composition: gstin !== null && gstScheme === 'composition',
    state,
    upiId,
    bank,
    logo,
  };
}
