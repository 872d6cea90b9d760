import { Select } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import type { Home } from './home.ts';

/** India is chosen unless this device goes by the clock of another country, or else speaks of one. */
export function CountryField({ value, onPick }: { value: Home; onPick: (home: Home) => void }) {
  const { t } = useTranslation();
  const { country, currency } = useFormat();
  const { data } = api.useQuery('get', '/v1/countries', {});
  const countries = data?.data ?? [];
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  /** The clock is that of this device where it goes by one of the country. */
  const homeIn = (code: string): Home => {
    const zones = countries.find(one => one.code === code)?.timeZones ?? [];
    return { country: code, timeZone: zones.includes(here) ? here : (zones[0] ?? here) };
  };
  const guess =
    countries.find(({ timeZones }) => timeZones.includes(here))?.code ??
    countries.find(({ code }) => code === new Intl.Locale(navigator.language).region)?.code ??
    'IN';
  useEffect(() => {
    if (data) onPick(homeIn(guess));
  }, [data]);
  const chosen = countries.find(({ code }) => code === value.country);
  return (
    <Select
      label={t('auth.country')}
      description={chosen && `${chosen.currency} · ${currency(chosen.currency)} · ${value.timeZone}`}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      size="md"
      searchable
      allowDeselect={false}
      data={countries
        .map(({ code }) => ({ value: code, label: country(code) }))
        .sort((one, other) => one.label.localeCompare(other.label))}
      value={value.country}
      onChange={code => code && onPick(homeIn(code))}
    />
  );
}
