import type { Inspection, InspectionPoint } from '@workbay/sdk/schema';
import { pointsOf } from '../../app/waitingFindings.ts';
import { useWaiting, type Waiting } from '../../app/waitingStore.ts';
import { present } from '../../ui/present.ts';

export interface PointNow {
  point: InspectionPoint;
  /** How many of its photos are not sent yet. */
  photosWaiting: number;
}

/** An open inspection as who looks at it left it: also with what was found without a network and is not sent yet. */
export function useInspectionNow(inspection: Inspection) {
  const calls = useWaiting().flatMap(({ call, refused }) =>
    !refused && 'inspectionId' in call && call.inspectionId === inspection.id ? [call] : [],
  );
  const points: PointNow[] = pointsOf(inspection).map(point => ({
    point: calls.reduce(withFinding, point),
    photosWaiting: calls.filter(call => call.do === 'addPointPhoto' && call.number === point.number).length,
  }));
  const of = (wanted: InspectionPoint['result']) =>
    points.filter(({ point: { result } }) => result === wanted).length;
  return {
    points,
    counts: { green: of('green'), amber: of('amber'), red: of('red'), unchecked: of(null) },
    summary: calls.reduce((now, call) => (call.do === 'sumUp' ? call.summary : now), inspection.summary),
    completing: calls.some(call => call.do === 'completeInspection'),
  };
}

function withFinding(point: InspectionPoint, call: Waiting['call']): InspectionPoint {
  if (call.do === 'checkPoint' && call.number === point.number) return { ...point, ...present(call.found) };
  if (call.do === 'restIsGood' && call.numbers.includes(point.number) && point.result === null)
    return { ...point, result: 'green' };
  return point;
}
