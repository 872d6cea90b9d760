import { expect, it } from 'vitest';
import { canMove, isFinal, type JobStatus } from './status.ts';

const all: JobStatus[] = [
  'draft',
  'open',
  'in_progress',
  'on_hold',
  'ready',
  'delivered',
  'closed',
  'cancelled',
];
const allowed = [
  'draft>open',
  'draft>cancelled',
  'open>in_progress',
  'open>cancelled',
  'in_progress>on_hold',
  'in_progress>ready',
  'in_progress>cancelled',
  'on_hold>in_progress',
  'on_hold>cancelled',
  'ready>in_progress',
  'ready>delivered',
  'ready>cancelled',
  'delivered>closed',
];

it('allows exactly the moves of the contract', () => {
  const moves = all.flatMap(from => all.filter(to => canMove(from, to)).map(to => `${from}>${to}`));
  expect(moves.sort()).toEqual([...allowed].sort());
  expect(all.filter(isFinal)).toEqual(['closed', 'cancelled']);
});
