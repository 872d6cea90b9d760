import { Select, SimpleGrid } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';

/** Where a workshop is and what it counts in, until it has issued something. */
export function HomeFields({ props }: { props: (path: 'country' | 'currency') => GetInputPropsReturnType }) {
  const { t } = useTranslation();
  const { country, currency } = useFormat();
  const { data } = api.useQuery('get', '/v1/countries', {});
  const countries = (data?.data ?? []).map(({ code }) => ({ value: code, label: country(code) }));
  const codes = [...new Set((data?.data ?? []).map(one => one.currency))];
  const own = (value: unknown) => (typeof value === 'string' ? [value] : []);
  const currencies = [...new Set([...codes, ...own(props('currency').value)])].sort();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <Select
        label={t('workshops.country')}
        description={t('workshops.countryHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        searchable
        allowDeselect={false}
        data={countries.sort((one, other) => one.label.localeCompare(other.label))}
        {...props('country')}
      />
      <Select
        label={t('workshops.currency')}
        searchable
        allowDeselect={false}
        data={currencies.map(value => ({ value, label: `${value} · ${currency(value)}` }))}
        {...props('currency')}
      />
    </SimpleGrid>
  );
}
