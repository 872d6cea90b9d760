import type { Query, QueryClient } from '@tanstack/react-query';
import type { Me } from '@workbay/sdk/schema';
import { forgetSeen } from './seen.ts';

/** What is shown at once on the next visit, until the server has answered. Gone with the session. */
const names = { me: 'workbay.me', workshop: 'workbay.workshop', recent: 'workbay.recent' };

function read(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null');
  } catch {
    return null;
  }
}

/** What an older release kept has not all that this one shows. */
function isMe(value: unknown): value is Me {
  return typeof value === 'object' && value !== null && 'visibleJobs' in value && 'permissions' in value;
}

export function keptMe(): Me | null {
  const kept = read(names.me);
  return isMe(kept) ? kept : null;
}

export function keepMe(me: Me): void {
  localStorage.setItem(names.me, JSON.stringify(me));
}

/** What was last chosen in the palette, the latest first. */
export function keptRecent(): string[] {
  const kept = read(names.recent);
  return Array.isArray(kept) ? kept.filter(id => typeof id === 'string') : [];
}

export function keepRecent(id: string): void {
  const recent = [id, ...keptRecent().filter(other => other !== id)];
  localStorage.setItem(names.recent, JSON.stringify(recent.slice(0, 20)));
}

export function forgetKept(): void {
  for (const name of Object.values(names)) localStorage.removeItem(name);
  void forgetSeen();
}

const isWorkshop = ({ queryKey: [method, path] }: Pick<Query, 'queryKey'>) =>
  method === 'get' && path === '/v1/workshop';

/** Shows the workshop's details as they were last, and keeps them as they come. */
export function keepWorkshop(client: QueryClient, workshopId: () => string | undefined): void {
  const kept = read(names.workshop);
  if (typeof kept === 'object' && kept !== null && 'id' in kept && kept.id === workshopId())
    client.setQueryData(['get', '/v1/workshop', {}], kept, { updatedAt: 0 });
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || !isWorkshop(query) || query.state.status !== 'success') return;
    if (query.state.dataUpdatedAt === 0 || !workshopId()) return;
    localStorage.setItem(names.workshop, JSON.stringify(query.state.data));
  });
}
