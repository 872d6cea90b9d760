import { api } from '../../app/api.ts';

/** Percent, for new lines; nothing until it is known. */
export function useDefaultTaxRate(): number | '' {
  const { data } = api.useQuery('get', '/v1/workshop', {}, { staleTime: 300_000 });
  return data?.defaultTaxRate ?? '';
}
