import type { Me, SupportSession } from '@workbay/sdk/schema';

/** An administrator of the platform who acts as support, in this tab alone and until its time is over. */
export type Support = SupportSession & { me: Me };

const name = 'workbay.support';

function isSupport(value: unknown): value is Support {
  return typeof value === 'object' && value !== null && 'accessToken' in value && 'expiresAt' in value;
}

function read(): Support | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? 'null');
    return isSupport(kept) && new Date(kept.expiresAt) > new Date() ? kept : null;
  } catch {
    return null;
  }
}

const support = read();

export const currentSupport = () => support;

/** Pages are loaded anew, so that nothing of another session is left in them. */
export function beginSupport(begun: Support): void {
  sessionStorage.setItem(name, JSON.stringify(begun));
  window.location.assign('/');
}

export function endSupport(): void {
  sessionStorage.removeItem(name);
  window.location.assign(`/platform/workshops/${support?.workshopId ?? ''}`);
}
