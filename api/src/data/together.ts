/**
 * Gathers what comes while a write is under way and writes it all at once. Whoever hands something in waits for the write that
 * has it, and fails where that fails.
 */
export function together<T>(write: (items: T[]) => Promise<unknown>): (item: T) => Promise<void> {
  let waiting: T[] = [];
  let next: Promise<void> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  async function writeAll(): Promise<void> {
    await last.catch(() => undefined);
    const items = waiting;
    waiting = [];
    next = null;
    last = write(items);
    await last;
  }

  return item => {
    waiting.push(item);
    next ??= writeAll();
    return next;
  };
}
