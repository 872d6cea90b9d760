import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

type Schemas = components['schemas'];

export type Point = Omit<Schemas['InspectionPoint'], 'at'> & { at: Date | null };

export type InspectionDocument = TenantDocument & {
  job: { id: string; number: string };
  name: string;
  status: 'open' | 'completed';
  sections: { name: string; points: Point[] }[];
  summary: string | null;
  startedBy: string | null;
  completedAt: Date | null;
  completedBy: string | null;
};

/** Its job decides who sees it: `getInspection` and the list ask for the job first. */
export const inspectionsCollection = defineTenantCollection<InspectionDocument>('inspections', {
  indexes: [{ key: { 'job.id': 1, _id: -1 } }],
});
