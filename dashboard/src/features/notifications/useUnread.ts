import { api } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import { currentSupport } from '../../app/support.ts';

/** How many wait to be read. Null where there is no inbox. */
export function useUnread(): number | null {
  const me = useMe();
  const hasInbox = Boolean(me?.user && me.workshop && !me.workshop.blocked && !currentSupport());
  const { data } = api.useQuery('get', '/v1/notifications/unread-count', {}, { enabled: hasInbox });
  return hasInbox ? (data?.unread ?? 0) : null;
}

/** A badge has room for two digits. */
export const badgeOf = (unread: number): string => (unread > 99 ? '99+' : String(unread));
