import { api } from '../../app/api.ts';

/** The bays by name; `active` are those that take bookings. */
export function useBays() {
  const { data } = api.useQuery('get', '/v1/bays', {});
  const bays = data?.data ?? [];
  return {
    bays,
    active: bays.filter(bay => bay.active),
    loaded: data !== undefined,
    nameOf: (bayId: string | null) => bays.find(({ id }) => id === bayId)?.name,
  };
}
