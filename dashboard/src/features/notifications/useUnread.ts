import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { api } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import { currentSupport } from '../../app/support.ts';

/** How many wait to be read; asked again on every page and whenever the person comes back. Null where there is no inbox. */
export function useUnread(): number | null {
  const me = useMe();
  const { pathname } = useLocation();
  const hasInbox = Boolean(me?.user && me.workshop && !me.workshop.blocked && !currentSupport());
  const { data, refetch } = api.useQuery('get', '/v1/notifications/unread-count', {}, { enabled: hasInbox });
  useEffect(() => {
    if (hasInbox) void refetch();
  }, [pathname, hasInbox, refetch]);
  return hasInbox ? (data?.unread ?? 0) : null;
}

/** A badge has room for two digits. */
export const badgeOf = (unread: number): string => (unread > 99 ? '99+' : String(unread));
