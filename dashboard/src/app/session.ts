import { isApiError } from '@workbay/sdk';
import type { Me, Permission, Session } from '@workbay/sdk/schema';
import { useSyncExternalStore } from 'react';
import { forgetKept, keepMe, keptMe } from './kept.ts';
import { forgetAllShared } from './shared.ts';
import { currentSupport, endSupport } from './support.ts';

const tabs = new BroadcastChannel('workbay.session');
const listeners = new Set<() => void>();
let current: Session | null = null;
/** Of an earlier visit, shown until the server has said who it is. */
let me: Me | null = keptMe();
let restoring = Promise.resolve(true);
let forgetRead = () => {};

/** Whose session it is and at which workshop. */
export const placeOf = (me: Me | null): string | null =>
  me?.user ? `${me.user.id} ${me.workshop?.id ?? ''}` : null;

/** What was read in one's name or at one workshop is never shown at another, whichever way one came there. */
export function onMove(forget: () => void): void {
  forgetRead = forget;
}

function set(session: Session | null): void {
  current = session;
  setMe(session?.me ?? null);
}

function setMe(next: Me | null): void {
  if (next) keepMe(next);
  else forgetKept();
  const moved = placeOf(next) !== placeOf(me);
  me = next;
  if (moved) forgetRead();
  for (const listener of listeners) listener();
}

tabs.onmessage = () => set(null);

/** None while the session of an earlier visit goes on, for which `withSession` waits. */
export const accessToken = (): string | undefined => (currentSupport() ?? current)?.accessToken;

/** Waits for the session of an earlier visit, so that no request goes out without it in vain; false where there is none. */
export async function withSession(request: Request): Promise<boolean> {
  if (currentSupport()) return true;
  const restored = await restoring;
  if (current && !request.headers.has('Authorization'))
    request.headers.set('Authorization', `Bearer ${current.accessToken}`);
  return restored;
}

export function beginSession(session: Session): void {
  set(session);
}

/** As the person wants it: forgets the session here and in every other tab, and what was shared with it. */
export function endSession(): void {
  void forgetAllShared();
  set(null);
  tabs.postMessage('ended');
}

/** Takes over what the person changed about themselves. */
export function changeOwn(user: NonNullable<Me['user']>): void {
  if (me) setMe({ ...me, user });
}

/** Gets a new access token; false if there is no session any more. Tabs take turns, as a refresh token works once. */
export async function renewSession(refresh: () => Promise<Session>): Promise<boolean> {
  if (currentSupport()) {
    endSupport();
    return false;
  }
  try {
    set(await oneTabAtATime(refresh));
    return true;
  } catch (error) {
    if (isApiError(error) && error.status === 401) set(null);
    return false;
  }
}

/**
 * Continues the session of an earlier visit; the refresh token is a cookie that no script can read. The page need not wait:
 * what is kept of who it was is shown meanwhile.
 */
export function restoreSession(refresh: () => Promise<Session>): void {
  if (me && !currentSupport()) restoring = renewSession(refresh);
}

function oneTabAtATime(refresh: () => Promise<Session>): Promise<Session> {
  // Browsers offer locks on HTTPS and localhost alone; elsewhere the server's 10 seconds of grace must do.
  return 'locks' in navigator ? navigator.locks.request('workbay.refresh', refresh) : refresh();
}

export function currentMe(): Me | null {
  return currentSupport()?.me ?? me;
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
