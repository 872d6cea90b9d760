const tails = new Map<string, Promise<void>>();

/** Longest wait, in milliseconds. A turn only saves work: without one, transactions that meet still refuse each other rightly. */
const longestWait = 5_000;

/** Whether transactions of this tenant are waiting for each other in this process. */
export function isContended(tenantId: string): boolean {
  return tails.has(tenantId);
}

/** Waits until the transactions before this one have ended; returns how to end this one's turn. */
export async function waitForTurn(tenantId: string): Promise<() => void> {
  const before = tails.get(tenantId);
  const { promise: mine, resolve: end } = Promise.withResolvers<void>();
  tails.set(tenantId, mine);
  if (before) {
    const { promise: tooLong, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, longestWait);
    await Promise.race([before, tooLong]);
    clearTimeout(timer);
  }
  return () => {
    if (tails.get(tenantId) === mine) tails.delete(tenantId);
    end();
  };
}
