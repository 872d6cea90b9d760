import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { inspectionsCollection } from './store.ts';

/** Leaves of the inspections of these jobs what was found, without what anybody wrote. Returns their ids. */
export async function forgetWordsOnInspections(scope: DataScope, jobIds: string[]): Promise<string[]> {
  const inspections = tenantCollection(scope, inspectionsCollection);
  const found = await inspections.find({ 'job.id': { $in: jobIds } });
  for (const inspection of found) {
    const sections = inspection.sections.map(section => ({
      ...section,
      points: section.points.map(point => ({ ...point, note: null })),
    }));
    await inspections.replace(inspection, { ...inspection, sections, summary: null });
  }
  return found.map(({ _id }) => _id);
}
