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
  notes: string;
  address: AddressValues;
}

export const customerValues = (
  customer?: Omit<Customer, 'balance' | 'credit' | 'wantsReminders'>,
): CustomerValues => ({
  name: customer?.name ?? '',
  phone: customer?.phone ?? '',
  email: customer?.email ?? '',
  gstin: customer?.gstin ?? '',
  taxNumber: customer?.taxNumber ?? '',
  notes: customer?.notes ?? '',
  address: addressValues(customer?.address),
});

export const customerChecks = (t: TFunction) => ({
  name: filledIn(t),
  email: optionalEmail(t),
  gstin: (value: string) => (!value || value.trim().length === 15 ? null : t('customers.badGstin')),
});

/** What makes a new one. */
export function customerInput({ address, ...values }: CustomerValues) {
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
export const customerPatch = ({ address, ...values }: CustomerValues, country: string | undefined) => ({
  name: values.name.trim(),
  phone: filledOrNull(values.phone),
  email: filledOrNull(values.email),
  gstin: filledOrNull(values.gstin.toUpperCase()),
  taxNumber: filledOrNull(values.taxNumber),
  notes: filledOrNull(values.notes),
  address: toAddress(address, country),
});

export const describeClash =
  (t: TFunction) =>
  ({ field, theirs }: Clash<CustomerValues>) => {
    if (field === 'address') return { label: t('address.title'), text: addressText(theirs.address) };
    const own = field === 'gstin' || field === 'taxNumber';
    return { label: own ? t(`customers.${field}`) : t(`common.${field}`), text: theirs[field] };
  };
