import type { Filter, UpdateFilter } from 'mongodb';
import type { CollectionDefinition, TenantDocument } from './collections.ts';
import { platformCollection } from './platformCollection.ts';
import type { DataScope } from './scope.ts';

/** What erasure does to documents that the law has kept: personal data goes, figures stay until their time is over. */
export function keptByLaw<T extends TenantDocument>(
  definition: CollectionDefinition<T>,
  of: {
    all: (tenantId: string) => Filter<T>;
    customer: (tenantId: string, customerId: string) => Filter<T>;
    /** From before a day (YYYY-MM-DD). */
    before: (tenantId: string, day: string) => Filter<T>;
    /** What is taken out of a customer's, and of all of a workshop that is deleted. */
    forget: UpdateFilter<T>;
    anonymise: UpdateFilter<T>;
  },
) {
  const documents = (scope: DataScope) => platformCollection(scope, definition, 'personal data is erased');
  return {
    /** Returns the ids of what is the customer's. */
    async forget(scope: DataScope, customerId: string): Promise<string[]> {
      const filter = of.customer(`${scope.tenantId}`, customerId);
      const found = await documents(scope).find(filter, { projection: { _id: 1 } });
      await documents(scope).blank(filter, of.forget);
      return found.map(({ _id }) => _id);
    },
    async anonymise(scope: DataScope): Promise<void> {
      await documents(scope).blank(of.all(`${scope.tenantId}`), of.anonymise);
    },
    /** Says whether any are left. */
    async removeBefore(scope: DataScope, day: string): Promise<boolean> {
      await documents(scope).purge(of.before(`${scope.tenantId}`, day));
      return (await documents(scope).findOne(of.all(`${scope.tenantId}`), { _id: 1 })) !== null;
    },
  };
}

/** What documents show of a workshop that need not be shown. */
export const workshopBlanks = {
  'snapshot.workshop.phone': null,
  'snapshot.workshop.email': null,
  'snapshot.workshop.upiId': null,
  'snapshot.workshop.bank': null,
};
