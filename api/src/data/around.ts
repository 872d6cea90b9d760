/** A span around a moment, of one person or of all. */
export type Around = { from: Date; now: Date; until: Date; userId?: string };

const mostAhead = 400;
const mostBehind = 100;

type Find<T> = (span: { $gte: Date; $lt: Date }, order: 1 | -1, limit: number) => Promise<T[]>;

/** The nearest of those behind and of those ahead, in the order of time. */
export async function around<T>(find: Find<T>, { from, now, until }: Around): Promise<T[]> {
  const behind = await find({ $gte: from, $lt: now }, -1, mostBehind);
  const ahead = await find({ $gte: now, $lt: until }, 1, mostAhead);
  return [...behind.reverse(), ...ahead];
}
