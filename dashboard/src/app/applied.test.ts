import { expect, test } from 'vitest';
import { isApplied, isReached } from './applied.ts';

const job = {
  customer: { id: 'cus_1' },
  vehicle: null,
  complaints: ['Brakes squeak'],
  odometer: 41_000,
  promisedAt: '2026-11-22T10:00:00.000Z',
  assignedTo: ['usr_1'],
  notes: null,
};

test('a patch is applied where the job says all that it asks', () => {
  const patch = {
    customerId: 'cus_1',
    vehicleId: null,
    complaints: ['Brakes squeak'],
    promisedAt: '2026-11-22T10:00:00Z',
  };
  expect(isApplied(patch, job)).toBe(true);
  expect(isApplied({ ...patch, complaints: ['Brakes squeak', 'Oil'] }, job)).toBe(false);
  expect(isApplied({ ...patch, vehicleId: 'veh_1' }, job)).toBe(false);
  expect(isApplied({ promisedAt: null }, job)).toBe(false);
  expect(isApplied({ assignedTo: [] }, job)).toBe(false);
});

test('a status is reached where the last step is to it, for the same reason', () => {
  const step = { at: '2026-11-22T10:00:00Z', by: 'usr_1' };
  const timeline = [
    { ...step, status: 'open' as const },
    { ...step, status: 'on_hold' as const, note: 'Parts' },
    { ...step, status: 'on_hold' as const, comment: { text: 'On Thursday', mentions: [] } },
  ];
  expect(isReached({ status: 'on_hold', note: 'Parts' }, { timeline })).toBe(true);
  expect(isReached({ status: 'on_hold' }, { timeline })).toBe(false);
  expect(isReached({ status: 'open' }, { timeline })).toBe(false);
});
