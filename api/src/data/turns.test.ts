import { expect, it, vi } from 'vitest';
import { isContended, waitForTurn } from './turns.ts';

it('lets one after the other of a tenant through, in order, and nobody wait for another tenant', async () => {
  const order: string[] = [];
  const endFirst = await waitForTurn('a');
  const later = ['second', 'third'].map(async name => {
    const end = await waitForTurn('a');
    order.push(name);
    await Promise.resolve();
    order.push(`${name} ends`);
    end();
  });
  const endOther = await waitForTurn('b');
  expect(order).toEqual([]);
  endFirst();
  await Promise.all(later);
  expect(order).toEqual(['second', 'second ends', 'third', 'third ends']);
  expect([isContended('a'), isContended('b')]).toEqual([false, true]);
  endOther();
  expect(isContended('b')).toBe(false);
});

it('lets the next through, and nobody else, where one takes too long', async () => {
  vi.useFakeTimers();
  try {
    const order: string[] = [];
    const endFirst = await waitForTurn('c');
    const [second] = ['second', 'third'].map(async name => {
      const end = await waitForTurn('c');
      order.push(name);
      return end;
    });
    await vi.advanceTimersByTimeAsync(4_900);
    expect(order).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(order).toEqual(['second']);
    (await second)?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(order).toEqual(['second', 'third']);
    endFirst();
    expect(isContended('c')).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});
