const minute = 60_000;
const hour = 60 * minute;

/** Waits between attempts, in ms: quick at first, then for more than 72 hours in all. */
const waits = [
  5_000,
  30_000,
  2 * minute,
  10 * minute,
  30 * minute,
  hour,
  3 * hour,
  6 * hour,
  12 * hour,
  24 * hour,
  26 * hour,
];

/**
 * How long to wait after this many failed attempts, ±20 % so that a receiver which comes back is not met by everything at
 * once, and no shorter than the receiver asked for (at most a day). Null when there is no further attempt.
 */
export function waitAfter(
  attempts: number,
  retryAfterSeconds: number | null,
  random: () => number = Math.random,
): number | null {
  const wait = waits[attempts - 1];
  if (wait === undefined) return null;
  const asked = Math.min(retryAfterSeconds ?? 0, 86_400) * 1000;
  return Math.max(wait * (0.8 + random() * 0.4), asked);
}
