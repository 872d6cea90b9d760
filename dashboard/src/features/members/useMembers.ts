import { api } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';

/** The people of the workshop by their user's id, for names in lists. */
export function useMembers() {
  const may = useMe()?.permissions.includes('members:read') ?? false;
  const { data } = api.useQuery(
    'get',
    '/v1/members',
    { params: { query: { limit: 100 } } },
    { enabled: may, staleTime: 60_000 },
  );
  const members = data?.data ?? [];
  const nameOf = (userId: string) => members.find(member => member.userId === userId)?.name;
  return { members, nameOf };
}
