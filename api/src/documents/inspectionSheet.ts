import { customerParty, factsOf, vehicleFacts, workshopParty } from './blocks.ts';
import { labels } from './labels.ts';
import type { InspectionDocument, InspectionSheet, Tone } from './types.ts';

const tones: readonly Tone[] = ['red', 'amber', 'green', 'unchecked'];

/** The text that stands on an inspection. */
export function inspectionSheet(inspection: InspectionDocument): InspectionSheet {
  const label = labels[inspection.language];
  const sections = inspection.sections.map(({ name, points }) => ({
    name,
    points: points.map(point => {
      const tone: Tone = point.result ?? 'unchecked';
      return { name: point.name, tone, result: label.results[tone], note: point.note ?? '' };
    }),
  }));
  const points = sections.flatMap(section => section.points);
  return {
    title: inspection.name,
    seller: workshopParty(inspection.workshop),
    customer: customerParty(inspection.customer),
    facts: [
      ...factsOf([
        [label.job, inspection.jobNumber],
        [label.inspectedOn, inspection.completed],
      ]),
      ...vehicleFacts(inspection.vehicle, inspection.language),
    ],
    summary: inspection.summary,
    counts: tones
      .map(tone => ({ tone, count: points.filter(point => point.tone === tone).length }))
      .filter(({ count }) => count > 0)
      .map(({ tone, count }) => ({ tone, text: `${label.results[tone]}: ${count}` })),
    sections,
  };
}
