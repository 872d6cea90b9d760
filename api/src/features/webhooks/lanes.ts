type Lane = { inHand: Map<Promise<void>, number>; lastMs: number; freeAt: number };

export type Place = {
  /** The work must not fail. */
  run(work: () => Promise<void>): void;
  free(): void;
};

export type Lanes = ReturnType<typeof createLanes>;

const longestWaitMs = 60_000;

/**
 * How many attempts one endpoint may have at once, so that one slow receiver delays nobody else. What finds its lane full is
 * given a time by which the endpoint, at its present pace, will have got to it.
 */
export function createLanes(clock: () => number = Date.now) {
  const lanes = new Map<string, Lane>();
  let size = 0;

  function placeBehind(lane: Lane, width: number): Date {
    const now = clock();
    const [oldest = now] = lane.inHand.values();
    const pace = Math.max(lane.lastMs, now - oldest);
    lane.freeAt = Math.min(Math.max(lane.freeAt, now) + Math.max(pace / width, 1), now + longestWaitMs);
    return new Date(lane.freeAt);
  }

  return {
    /** A place, to be used or given back; or when there should be one. */
    take(endpointId: string, width: number): Place | Date {
      const lane = lanes.get(endpointId) ?? { inHand: new Map(), lastMs: 0, freeAt: 0 };
      lanes.set(endpointId, lane);
      if (lane.inHand.size >= width) return placeBehind(lane, width);
      const startedAt = clock();
      const { promise, resolve } = Promise.withResolvers<void>();
      lane.inHand.set(promise, startedAt);
      size += 1;
      const free = () => {
        lane.inHand.delete(promise);
        size -= 1;
        lane.lastMs = clock() - startedAt;
        if (lane.inHand.size === 0) lanes.delete(endpointId);
        resolve();
      };
      return {
        run(work) {
          work().finally(free);
        },
        free,
      };
    },

    size: () => size,
    inHand: (): Promise<void>[] => [...lanes.values()].flatMap(({ inHand }) => [...inHand.keys()]),
  };
}
