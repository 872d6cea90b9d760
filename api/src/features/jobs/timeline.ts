import type { TimelineStep } from './store.ts';

const keptSteps = 100;
const keptComments = 50;

/** With one more step. Notes make room for notes only: how the job went stays. */
export function withStep(timeline: TimelineStep[], step: TimelineStep): TimelineStep[] {
  const all = [...timeline, step];
  const kept = new Set([
    ...all.filter(({ comment }) => !comment).slice(-keptSteps),
    ...all.filter(({ comment }) => comment).slice(-keptComments),
  ]);
  return all.filter(one => kept.has(one));
}
