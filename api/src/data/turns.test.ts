import { expect, it } from 'vitest';
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
