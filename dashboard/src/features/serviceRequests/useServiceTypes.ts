import type { ServiceType } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';

/** What each kind of work is called. */
export function useServiceTypes(): (serviceType: ServiceType) => string {
  const { i18n } = useTranslation();
  const { data } = api.useQuery('get', '/v1/directory/service-types', {
    params: { query: { lang: i18n.language === 'hi' ? 'hi' : 'en' } },
  });
  const names = new Map((data?.data ?? []).map(one => [one.serviceType, one.name]));
  return serviceType => names.get(serviceType) ?? serviceType;
}
