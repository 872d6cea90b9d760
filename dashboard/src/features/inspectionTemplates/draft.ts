import type { BuiltInTemplate, InspectionTemplateInput } from '@workbay/sdk/schema';

/** A point keeps its key while rows come and go. */
export interface PointDraft {
  key: number;
  name: string;
  itemId: string | null;
}

export interface SectionDraft {
  key: number;
  name: string;
  points: PointDraft[];
}

export interface TemplateDraft {
  name: string;
  sections: SectionDraft[];
}

let last = 0;
export const newPoint = (): PointDraft => ({ key: ++last, name: '', itemId: null });
export const newSection = (): SectionDraft => ({ key: ++last, name: '', points: [newPoint()] });

export const draftOf = (template: Pick<BuiltInTemplate, 'name' | 'sections'> | null): TemplateDraft => ({
  name: template?.name ?? '',
  sections: template?.sections.map(({ name, points }) => ({
    key: ++last,
    name,
    points: points.map(point => ({ key: ++last, name: point.name, itemId: point.itemId ?? null })),
  })) ?? [newSection()],
});

/** Without the rows that were left empty. */
export const inputOf = ({ name, sections }: TemplateDraft): InspectionTemplateInput => ({
  name: name.trim(),
  sections: sections
    .map(section => ({
      name: section.name.trim(),
      points: section.points
        .filter(point => point.name.trim())
        .map(point => ({ name: point.name.trim(), itemId: point.itemId })),
    }))
    .filter(section => section.name || section.points.length > 0),
});
