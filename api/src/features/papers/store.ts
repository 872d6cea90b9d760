import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import { ofOwnJobs } from '../jobs/visible.ts';

export type PaperDocument = TenantDocument & {
  /** Of a vehicle's paper: whose the vehicle is. */
  customer: { id: string };
  vehicle: { id: string } | null;
  kind: components['schemas']['PaperKind'];
  name: string | null;
  number: string | null;
  /** YYYY-MM-DD. */
  expiresOn: string | null;
  fileId: string | null;
  reminderId: string | null;
};

export const papersCollection = defineTenantCollection<PaperDocument>('papers', {
  indexes: [
    { key: { _id: -1 } },
    { key: { 'customer.id': 1, _id: -1 } },
    { key: { 'vehicle.id': 1, _id: -1 } },
  ],
  bounds: async scope => ({ 'customer.id': (await ofOwnJobs(scope, 'customer'))._id }),
});

export async function getPaper(scope: DataScope, paperId: string): Promise<PaperDocument> {
  const paper = await tenantCollection(scope, papersCollection).findOne({ _id: paperId });
  if (!paper) throw new Problem('not_found');
  return paper;
}
