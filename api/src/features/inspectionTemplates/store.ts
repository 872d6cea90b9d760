import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

export type TemplateSection = { name: string; points: { name: string; itemId: string | null }[] };

export type InspectionTemplateDocument = TenantDocument & { name: string; sections: TemplateSection[] };

export const inspectionTemplatesCollection = defineTenantCollection<InspectionTemplateDocument>(
  'inspectionTemplates',
  { indexes: [{ key: { name: 1 } }] },
);
