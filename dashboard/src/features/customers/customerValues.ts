import type { Customer } from '@workbay/sdk/schema';
import type { TFunction } from 'i18next';
import type { Clash } from '../../app/useRecordForm.ts';
import { type AddressValues, addressText, addressValues, toAddress } from '../../ui/AddressFields.tsx';
import { filledIn, optionalEmail } from '../../ui/checks.ts';
import { filled, filledOrNull, present } from '../../ui/present.ts';

export interface CustomerValues {
  name: string;
  phone: string;
  email: string;
  gstin: string;
  taxNumber: string;
  /** Never of a supplier. */
  sez: boolean;
  notes: string;
  address: AddressValues;
}

export const customerValues = (
  customer?: Omit<Customer, 'balance' | 'credit' | 'sez' | 'wantsReminders'> & { sez?: boolean },
): CustomerValues => ({
  name: customer?.name ?? '',
  phone: customer?.phone ?? '',
  email: customer?.email ?? '',
  gstin: customer?.gstin ?? '',
  taxNumber: customer?.taxNumber ?? '',
  sez: customer?.sez ?? false,
  notes: customer?.notes ?? '',
  address: addressValues(customer?.address),
});

export const customerChecks = (t: TFunction) => ({
  name: filledIn(t),
  email: optionalEmail(t),
  gstin: (value: string) => (!value || value.trim().length === 15 ? null : t('customers.badGstin')),
});

/** What makes a new supplier, and all but one field of a new customer. */
export function contactInput({ address, ...values }: CustomerValues) {
  const given = toAddress(address);
  return present({
    name: values.name.trim(),
    phone: filled(values.phone),
    email: filled(values.email),
    gstin: filled(values.gstin.toUpperCase()),
    taxNumber: filled(values.taxNumber),
    notes: filled(values.notes),
    address: Object.keys(given).length > 0 ? given : undefined,
  });
}

/** What changes one whose address is in that country. */
export const contactPatch = ({ address, ...values }: CustomerValues, country: string | undefined) => ({
  name: values.name.trim(),
  phone: filledOrNull(values.phone),
  email: filledOrNull(values.email),
  gstin: filledOrNull(values.gstin.toUpperCase()),
  taxNumber: filledOrNull(values.taxNumber),
  notes: filledOrNull(values.notes),
  address: toAddress(address, country),
});

/** Who has no GSTIN is in no Special Economic Zone. */
const inZone = ({ sez, gstin }: CustomerValues) => sez && gstin.trim() !== '';

export const customerInput = (values: CustomerValues) => ({ ...contactInput(values), sez: inZone(values) });

export const customerPatch = (values: CustomerValues, country: string | undefined) => ({
  ...contactPatch(values, country),
  sez: inZone(values),
});

export const describeClash =
  (t: TFunction) =>
  ({ field, theirs }: Clash<CustomerValues>) => {
    if (field === 'address') return { label: t('address.title'), text: addressText(theirs.address) };
    if (field === 'sez') return { label: t('customers.sez'), text: theirs.sez ? t('customers.inSez') : '' };
    const own = field === 'gstin' || field === 'taxNumber';
    return { label: own ? t(`customers.${field}`) : t(`common.${field}`), text: theirs[field] };
  };
