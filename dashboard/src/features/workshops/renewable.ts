import type { PersonVerification } from '@workbay/sdk/schema';

const sixtyDays = 60 * 24 * 60 * 60_000;

/** Whether it can be asked for now: not while it waits, nor long before a term ends. */
export function isRenewable({ state, until, waiting }: Omit<PersonVerification, 'reason'>): boolean {
  if (waiting || state === 'pending') return false;
  return state !== 'verified' || (until !== null && Date.parse(until) - Date.now() <= sixtyDays);
}
