import type { Estimate, EstimateLineInput, EstimatePatch } from '@workbay/sdk/schema';

export const photoIdsOf = ({ photoFileIds, lineItems }: Estimate): string[] => [
  ...new Set([...photoFileIds, ...lineItems.flatMap(line => line.photoFileIds)]),
];

/** The change that shows a photo at a line (its place as text), at the whole (`all`), or no longer. */
export function placed(estimate: Estimate, fileId: string, place: string): EstimatePatch {
  const rest = estimate.photoFileIds.filter(id => id !== fileId);
  return {
    photoFileIds: place === 'all' ? [...rest, fileId] : rest,
    lineItems: estimate.lineItems.map(
      ({ taxable: _taxable, tax: _tax, total: _total, ...line }, index): EstimateLineInput => {
        const others = line.photoFileIds.filter(id => id !== fileId);
        return { ...line, photoFileIds: place === String(index) ? [...others, fileId] : others };
      },
    ),
  };
}
