import { isApiError } from '@workbay/sdk';
import type { Me, Permission, Session } from '@workbay/sdk/schema';
import { useSyncExternalStore } from 'react';

/** The refresh token is a cookie that no script can read; this says that one may be there. */
const hint = 'workbay.session';
const tabs = new BroadcastChannel('workbay.session');
const listeners = new Set<() => void>();
let current: Session | null = null;

function set(session: Session | null): void {
  current = session;
  if (session) localStorage.setItem(hint, '1');
  else localStorage.removeItem(hint);
  for (const listener of listeners) listener();
}

tabs.onmessage = () => set(null);

export const accessToken = () => current?.accessToken;

export function beginSession(session: Session): void {
  set(session);
}

/** Forgets the session here and in every other tab. */
export function endSession(): void {
  set(null);
  tabs.postMessage('ended');
}

/** Gets a new access token; false if there is no session any more. Tabs take turns, as a refresh token works once. */
export async function renewSession(refresh: () => Promise<Session>): Promise<boolean> {
  try {
    set(await oneTabAtATime(refresh));
    return true;
  } catch (error) {
    if (isApiError(error) && error.status === 401) set(null);
    return false;
  }
}

/** Continues the session of an earlier visit. */
export async function restoreSession(refresh: () => Promise<Session>): Promise<void> {
  if (localStorage.getItem(hint)) await renewSession(refresh);
}

function oneTabAtATime(refresh: () => Promise<Session>): Promise<Session> {
  // Browsers offer locks on HTTPS and localhost alone; elsewhere the server's 10 seconds of grace must do.
  return 'locks' in navigator ? navigator.locks.request('workbay.refresh', refresh) : refresh();
}

export function currentMe(): Me | null {
  return current?.me ?? null;
}

export function useMe(): Me | null {
  return useSyncExternalStore(listener => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentMe);
}

export function useCan(permission: Permission): boolean {
  return useMe()?.permissions.includes(permission) ?? false;
}
