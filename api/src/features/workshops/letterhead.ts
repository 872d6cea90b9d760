import type { CustomerBlock, Logo, WorkshopBlock } from '../../documents/types.ts';
import type { CustomerDocument } from '../customers/store.ts';
import { addressLines } from './address.ts';
import { homeState, levyUtgst } from './gst.ts';
import { gstStates } from './gstin.ts';
import type { WorkshopDocument } from './store.ts';
import { taxNumberText } from './taxNumber.ts';

type Shown = Pick<
  WorkshopDocument,
  | 'name'
  | 'legalName'
  | 'country'
  | 'address'
  | 'phone'
  | 'email'
  | 'gstin'
  | 'taxNumber'
  | 'gstScheme'
  | 'upiId'
  | 'bank'
>;

export function stateOf(code: string | null | undefined): { code: string; name: string } | null {
  const name = code ? gstStates[code] : undefined;
  return code && name ? { code, name } : null;
}

/** What stands at the head of a workshop's documents. */
export function workshopBlock(workshop: Shown, logo: Logo | null): WorkshopBlock {
  const { name, legalName, country, address, phone, email, gstin, gstScheme, upiId, bank } = workshop;
  const state = stateOf(homeState({ gstin, address }));
  return {
    name,
    legalName: legalName === name ? null : legalName,
    address: addressLines(address, country),
    phone,
    email,
    gstin,
    taxNumber: taxNumberText(workshop.taxNumber, country),
    leviesUtgst: levyUtgst.includes(state?.code ?? ''),
    composition: gstin !== null && gstScheme === 'composition',
    state,
    upiId,
    bank,
    logo,
  };
}

/** To whom documents of a workshop are addressed. */
export const customerBlock = (
  {
    name,
    phone,
    gstin,
    taxNumber,
    address,
  }: Pick<CustomerDocument, 'name' | 'phone' | 'gstin' | 'taxNumber' | 'address'>,
  { country }: Pick<WorkshopDocument, 'country'>,
): CustomerBlock => ({
  name,
  phone,
  gstin,
  taxNumber: taxNumberText(taxNumber, address.country ?? country),
  address: addressLines(address, country),
});
