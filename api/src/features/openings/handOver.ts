import { type DataScope, unbounded } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { openingsCollection } from './store.ts';

/** What undoing an opening posts is the successor's, and so is what the next import finds it by, where they have none. */
export async function handOverOpenings(
  scope: DataScope,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const openings = tenantCollection(unbounded(scope), openingsCollection);
  for (const opening of await openings.find({ customerId: from })) {
    const key = `customer:${to}`;
    const takes = opening.importKey === `customer:${from}` && !(await openings.exists({ importKey: key }));
    await openings.replace(opening, {
      ...opening,
      ...(takes && { importKey: key }),
      customerId: to,
      lines: opening.lines.map(line => (line.customerId === from ? { ...line, customerId: to } : line)),
    });
  }
}
