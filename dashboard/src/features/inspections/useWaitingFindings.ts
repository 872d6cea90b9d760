import { useWaiting } from '../../app/waiting.ts';
import type { Finding } from '../../app/waitingFindings.ts';

/** What was found at a point without a network and is not sent yet: it is shown as if it were. */
export function useWaitingFindings(inspectionId: string, number: number) {
  let found: Partial<Finding['found']> = {};
  let photos = 0;
  for (const { call, refused } of useWaiting()) {
    if (refused || !('inspectionId' in call)) continue;
    if (call.inspectionId !== inspectionId || call.number !== number) continue;
    if (call.do === 'checkPoint') found = { ...found, ...call.found };
    else photos += 1;
  }
  return { found, photos };
}
