import { api } from '../../app/api.ts';
import { useInIndia } from '../../app/home.ts';

/** Percent, for new lines; nothing until it is known, and outside India where no rate is the default. */
export function useDefaultTaxRate(): number | '' {
  const inIndia = useInIndia();
  const stays = { staleTime: 300_000 };
  const { data: workshop } = api.useQuery('get', '/v1/workshop', {}, { ...stays, enabled: inIndia });
  const { data: rates } = api.useQuery('get', '/v1/tax-rates', {}, { ...stays, enabled: !inIndia });
  if (inIndia) return workshop?.defaultTaxRate ?? '';
  return rates?.data.find(({ isDefault }) => isDefault)?.rate ?? '';
}
