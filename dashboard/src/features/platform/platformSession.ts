import { isApiError } from '@workbay/sdk';
import { WorkbayPlatform } from '@workbay/sdk/platform';
import type { PlatformMe, PlatformPermission, PlatformSession } from '@workbay/sdk/schema';
import createQueries from 'openapi-react-query';
import { useSyncExternalStore } from 'react';
import { bearSilence } from '../../app/silence.tsx';

/** The session is a cookie that no script can read; this says that one may be there. */
const hint = 'workbay.platform';
const baseUrl = window.location.origin;
const listeners = new Set<() => void>();
let current: PlatformSession | null = null;

const byCookie = new WorkbayPlatform({ baseUrl, credentials: 'same-origin' });

/** Administrators' own client: their session and a workshop's never meet. */
export const platformBay = new WorkbayPlatform({
  baseUrl,
  credentials: 'same-origin',
  accessToken: () => current?.accessToken,
  onUnauthorized: renew,
});

platformBay.client.use(bearSilence);

export const platformApi = createQueries(platformBay.client);

function set(session: PlatformSession | null): void {
  current = session;
  if (session) localStorage.setItem(hint, '1');
  else localStorage.removeItem(hint);
  for (const listener of listeners) listener();
}

async function renew(): Promise<boolean> {
  try {
    set(await byCookie.platform.refresh());
    return true;
  } catch (error) {
    if (isApiError(error) && error.status === 401) set(null);
    return false;
  }
}

export const beginPlatform = (session: PlatformSession) => set(session);

export async function endPlatform(): Promise<void> {
  await byCookie.platform.logOut();
  set(null);
}

/** Continues the session of an earlier visit. */
export async function restorePlatform(): Promise<null> {
  if (!current && localStorage.getItem(hint)) await renew();
  return null;
}

export function usePlatformMe(): PlatformMe | null {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current?.me ?? null,
  );
}

export function usePlatformCan(permission: PlatformPermission): boolean {
  return usePlatformMe()?.permissions.includes(permission) ?? false;
}
