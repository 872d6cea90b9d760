type Lane = { inHand: Map<Promise<void>, number>; lastMs: number; freeAt: number };

const longestWaitMs = 60_000;

/**
 * How many attempts one endpoint may have at once, so that one slow receiver delays nobody else. What finds its lane full is
 * given a time by which the endpoint, at its present pace, will have got to it.
 */
export function createLanes(width: number, clock: () => number = Date.now) {
  const lanes = new Map<string, Lane>();

  function placeBehind(lane: Lane): Date {
    const now = clock();
    const [oldest = now] = lane.inHand.values();
    const pace = Math.max(lane.lastMs, now - oldest);
    lane.freeAt = Math.min(Math.max(lane.freeAt, now) + Math.max(pace / width, 1), now + longestWaitMs);
    return new Date(lane.freeAt);
  }

  return {
    /** Starts the work, or says when there should be room. The work must not fail. */
    enter(endpointId: string, work: () => Promise<void>): Date | null {
      const lane = lanes.get(endpointId) ?? { inHand: new Map(), lastMs: 0, freeAt: 0 };
      lanes.set(endpointId, lane);
      if (lane.inHand.size >= width) return placeBehind(lane);
      const startedAt = clock();
      const attempt = work().finally(() => {
        lane.inHand.delete(attempt);
        lane.lastMs = clock() - startedAt;
        if (lane.inHand.size === 0) lanes.delete(endpointId);
      });
      lane.inHand.set(attempt, startedAt);
      return null;
    },

    inHand: (): Promise<void>[] => [...lanes.values()].flatMap(({ inHand }) => [...inHand.keys()]),
  };
}
