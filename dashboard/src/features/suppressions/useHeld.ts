import type { Suppression } from '@workbay/sdk/schema';
import { api } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';

/** Why an address gets no mail; empty where it does, or while that is not known. */
export function useHeld(email: string | null): Suppression[] {
  const seesMail = useCan('invoices:read');
  const { data } = api.useQuery(
    'get',
    '/v1/suppressions',
    { params: { query: { email: email ?? '' } } },
    { enabled: seesMail && Boolean(email) },
  );
  return data?.data ?? [];
}
