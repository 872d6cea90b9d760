const tails = new Map<string, Promise<void>>();

/** Longest turn, in milliseconds. A turn only saves work: without one, transactions that meet still refuse each other rightly. */
const longestTurn = 5_000;

/** Whether transactions of this tenant are waiting for each other in this process. */
export function isContended(tenantId: string): boolean {
  return tails.has(tenantId);
}

/**
 * Waits until the transactions before this one have ended; returns how to end this one's turn. One that takes too long lets the
 * next go, and no more than the next: were the wait itself limited, all of a long queue would go at once and collide.
 */
export async function waitForTurn(tenantId: string): Promise<() => void> {
  const before = tails.get(tenantId);
  const { promise: mine, resolve: end } = Promise.withResolvers<void>();
  tails.set(tenantId, mine);
  await before;
  const timer = setTimeout(end, longestTurn);
  return () => {
    clearTimeout(timer);
    if (tails.get(tenantId) === mine) tails.delete(tenantId);
    end();
  };
}
