import { useCallback, useMemo } from 'react';
import { api } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import { useAllPages } from '../../ui/useAllPages.ts';
import { byCursor, itemsOf } from '../../ui/usePages.ts';

/** The people of the workshop by their user's id, for names in lists: all of them, in a chain of 500 too. `known` once they are all there. */
export function useMembers() {
  const may = useMe()?.permissions.includes('members:read') ?? false;
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/members',
    { params: { query: { limit: 100 } } },
    { ...byCursor, enabled: may, staleTime: 60_000 },
  );
  useAllPages(pages);
  const { data } = pages;
  const members = useMemo(() => itemsOf({ data }), [data]);
  const nameOf = useCallback(
    (userId: string) => members.find(member => member.userId === userId)?.name,
    [members],
  );
  return { members, nameOf, known: data !== undefined && !pages.hasNextPage };
}
