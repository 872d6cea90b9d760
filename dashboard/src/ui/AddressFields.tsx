import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import type { Address } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useInIndia } from '../app/home.ts';
import { currentMe } from '../app/session.ts';
import { present } from './present.ts';
import { states } from './states.ts';

export type AddressValues = Record<
  'line1' | 'line2' | 'city' | 'region' | 'postalCode' | 'stateCode',
  string
>;

export const addressValues = (address?: Address): AddressValues => ({
  line1: address?.line1 ?? '',
  line2: address?.line2 ?? '',
  city: address?.city ?? '',
  region: address?.region ?? '',
  postalCode: address?.postalCode ?? '',
  stateCode: address?.stateCode ?? '',
});

/** What was filled in, for the API. */
export function toAddress(values: AddressValues, country?: string): Address {
  const typed = (key: keyof AddressValues) => values[key].trim() || undefined;
  return present({
    line1: typed('line1'),
    line2: typed('line2'),
    city: typed('city'),
    region: typed('region'),
    postalCode: typed('postalCode'),
    stateCode: typed('stateCode'),
    country,
  });
}

export const stateName = (code: string | null | undefined) =>
  states.find(state => state.value === code)?.name ?? code ?? '';

export function addressLines(address: Address): string[] {
  return [
    address.line1,
    address.line2,
    ...(address.stateCode || (currentMe()?.workshop?.country ?? 'IN') === 'IN'
      ? [[address.city, address.postalCode].filter(Boolean).join(' '), stateName(address.stateCode)]
      : [[address.city, address.region, address.postalCode].filter(Boolean).join(', ')]),
  ].flatMap(line => line || []);
}

/** What stands in the fields, in one line. */
export const addressText = ({ line1, line2, city, region, postalCode, stateCode }: AddressValues) =>
  [line1, line2, city, region, postalCode, stateName(stateCode)].filter(Boolean).join(', ');

export function AddressFields({
  props,
}: {
  props: (path: `address.${keyof AddressValues}`) => GetInputPropsReturnType;
}) {
  const { t } = useTranslation();
  const inIndia = useInIndia();
  return (
    <>
      <TextInput label={t('address.line1')} maxLength={200} {...props('address.line1')} />
      <TextInput label={t('address.line2')} maxLength={200} {...props('address.line2')} />
      <SimpleGrid cols={2} spacing="sm">
        <TextInput label={t('address.city')} maxLength={100} {...props('address.city')} />
        <TextInput
          label={t(inIndia ? 'address.postalCode' : 'address.postcode')}
          maxLength={12}
          {...props('address.postalCode')}
        />
      </SimpleGrid>
      {inIndia ? (
        <Select
          label={t('address.state')}
          data={states}
          searchable
          clearable
          {...stateProps(props('address.stateCode'))}
        />
      ) : (
        <TextInput label={t('address.region')} maxLength={100} {...props('address.region')} />
      )}
    </>
  );
}

/** Select says null where the form keeps an empty text. */
function stateProps(props: GetInputPropsReturnType): GetInputPropsReturnType {
  return {
    ...props,
    value: props.value || null,
    onChange: (value: string | null) => props.onChange(value ?? ''),
  };
}
