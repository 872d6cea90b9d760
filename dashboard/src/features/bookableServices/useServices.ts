import { api } from '../../app/api.ts';

/** The services by name; `active` are those that can be booked. */
export function useServices() {
  const { data } = api.useQuery('get', '/v1/bookable-services', {});
  const services = data?.data ?? [];
  return { services, active: services.filter(service => service.active), loaded: data !== undefined };
}
