import type { Inspection, InspectionPatch } from '@workbay/sdk/schema';
import { api, workbay } from '../../app/api.ts';
import { queryClient } from '../../app/entry.ts';
import type { Once } from '../../app/once.ts';

/** Shows at once what it came to: what is done next is done on top of it, also where it cannot be read anew. */
export async function updateInspection(
  inspectionId: string,
  patch: InspectionPatch,
  once?: Once,
): Promise<Inspection> {
  const after = await workbay.inspections.update(inspectionId, patch, once);
  const { queryKey } = api.queryOptions('get', '/v1/inspections/{inspectionId}', {
    params: { path: { inspectionId } },
  });
  queryClient.setQueryData<Inspection>(queryKey, now => (now && now.version > after.version ? now : after));
  return after;
}
