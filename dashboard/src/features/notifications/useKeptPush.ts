import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useMe } from '../../app/session.ts';
import { followPushes, keepPush } from './push.ts';

/** Goes on with the pushes of this browser, and goes where one leads that is clicked. */
export function useKeptPush(): void {
  const navigate = useNavigate();
  const userId = useMe()?.user?.id;
  useEffect(() => {
    if (userId) keepPush(userId).catch(() => undefined);
  }, [userId]);
  useEffect(() => followPushes(path => void navigate(path)), [navigate]);
}
