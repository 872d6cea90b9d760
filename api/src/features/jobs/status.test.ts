import { expect, it } from 'vitest';
import { canMove, canTakeBack, isFinal, type JobStatus } from './status.ts';

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

it('lets who moved a job take that back for ten minutes, and nobody else', () => {
  const at = new Date('2026-11-21T06:00:00Z');
  const step = (status: JobStatus, by: string | null = 'usr_1') => ({ status, at, by });
  const estimate = { ...step('in_progress', 'usr_2'), estimate: {} };
  const job = { status: 'in_progress' as const, timeline: [step('open'), step('in_progress'), estimate] };
  const after = (minutes: number, by: string | null = 'usr_1') => ({
    by,
    now: new Date(at.getTime() + minutes * 60_000),
  });
  expect(canTakeBack(job, 'open', after(10))).toBe(true);
  expect(canTakeBack(job, 'open', after(10.01))).toBe(false);
  expect(canTakeBack(job, 'open', after(1, 'usr_2'))).toBe(false);
  expect(canTakeBack(job, 'draft', after(1))).toBe(false);
  const byProgram = { ...job, timeline: [step('open'), step('in_progress', null)] };
  expect(canTakeBack(byProgram, 'open', after(1, null))).toBe(false);
  const cancelled = { status: 'cancelled' as const, timeline: [step('open'), step('cancelled')] };
  expect(canTakeBack(cancelled, 'open', after(1))).toBe(false);
});
