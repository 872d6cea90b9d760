import { QueryCache, QueryClient } from '@tanstack/react-query';
import { WorkbaySignIn } from '@workbay/sdk/sign-in';
import { keepWorkshop } from './kept.ts';
import { onBack } from './seen.ts';
import { currentMe, onMove, renewSession } from './session.ts';
import { currentSupport } from './support.ts';

/** What all pages have, also the first ones. The client for everything else comes with the pages inside. */
export const signIn = new WorkbaySignIn({ baseUrl: window.location.origin, credentials: 'same-origin' });

/** By the cookie alone. A call with an access token waits for this one, which therefore gives up a silent network sooner than others. */
export const refreshSession = () => signIn.auth.refresh({ timeoutMs: 10_000 });

/** Who it is that looks, and at which workshop; nobody while an administrator acts as support. */
export function whose(): string | null {
  const me = currentSupport() ? null : currentMe();
  return me?.user && me.workshop ? `${me.user.id} ${me.workshop.id}` : null;
}

/** Who is told that the workshop is closed gets to see why. */
function noteBlock(error: unknown): void {
  const blocked =
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'workshop_blocked';
  if (blocked && !currentMe()?.workshop?.blocked) void renewSession(refreshSession);
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteBlock }),
  // Also without a network: what was last seen answers then, and changes wait to be sent.
  defaultOptions: {
    queries: { retry: false, staleTime: 10_000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});
onMove(() => queryClient.clear());
onBack(() => void queryClient.invalidateQueries());
keepWorkshop(queryClient, () => (currentSupport() ? undefined : currentMe()?.workshop?.id));
