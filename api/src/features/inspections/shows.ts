import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { inspectionsCollection } from './store.ts';

/** Whether a point of one of the job's inspections shows this photo. */
export function isOnInspection(scope: DataScope, jobId: string, fileId: string): Promise<boolean> {
  return tenantCollection(scope, inspectionsCollection).exists({
    'job.id': jobId,
    'sections.points.photoFileIds': fileId,
  });
}
