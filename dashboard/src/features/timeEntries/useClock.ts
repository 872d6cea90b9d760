import { useEffect, useState } from 'react';
import { api } from '../../app/api.ts';
import { useCan, useMe } from '../../app/session.ts';

/** One's own running clock, if one runs. */
export function useClock() {
  const userId = useMe()?.user?.id;
  const may = useCan('jobs:write') && userId !== undefined;
  const { data } = api.useQuery(
    'get',
    '/v1/time-entries',
    { params: { query: { userId: userId ?? '', running: true, limit: 1 } } },
    { enabled: may, staleTime: 60_000 },
  );
  return data?.data[0] ?? null;
}

/** The time, told anew every half minute while something counts it. */
export function useNow(counting: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!counting) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, [counting]);
  return now;
}
