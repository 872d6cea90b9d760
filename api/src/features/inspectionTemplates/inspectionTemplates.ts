import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { itemsById } from '../items/items.ts';
import { takeTurn } from '../summary/figures.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { type BuiltIn, builtInTemplates } from './builtIn.ts';
import {
  type InspectionTemplateDocument,
  inspectionTemplatesCollection,
  type TemplateSection,
} from './store.ts';

type Schemas = components['schemas'];

const mostTemplates = 50;

const templates = (scope: DataScope) => tenantCollection(scope, inspectionTemplatesCollection);

export function listTemplates(scope: DataScope): Promise<InspectionTemplateDocument[]> {
  return templates(scope).find({}, { sort: { name: 1 }, limit: mostTemplates });
}

/** Those that Workbay brings, in the language of the workshop's documents, those of its kind of work first. */
export async function builtInFor(scope: DataScope): Promise<BuiltIn[]> {
  const { documentLanguage, kind } = await getWorkshop(scope);
  const all = builtInTemplates[documentLanguage];
  const own = all.filter(({ id }) => (id === 'home_service') === (kind === 'home_service'));
  return [...own, ...all.filter(template => !own.includes(template))];
}

/** The template of this id, a built-in one too. Throws `unknown_reference`. */
export async function namedTemplate(
  scope: DataScope,
  templateId: string,
): Promise<{ name: string; sections: TemplateSection[] }> {
  const builtIn = (await builtInFor(scope)).find(({ id }) => id === templateId);
  const found = builtIn ?? (await templates(scope).findOne({ _id: templateId }));
  if (!found) throw fault('unknown_reference', '/body/templateId', 'names no template of this workshop');
  return found;
}

export async function createTemplate(
  ctx: Context,
  input: Schemas['InspectionTemplateInput'],
): Promise<InspectionTemplateDocument> {
  await takeTurn(ctx);
  if ((await listTemplates(ctx)).length >= mostTemplates) throw new Problem('too_many_templates');
  return templates(ctx).insertOne({ _id: newId('ipt'), ...(await checked(ctx, input)) });
}

export async function replaceTemplate(
  ctx: Context,
  templateId: string,
  input: Schemas['InspectionTemplateInput'],
): Promise<InspectionTemplateDocument> {
  const before = await getTemplate(ctx, templateId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  return templates(ctx).replace(before, { ...before, ...(await checked(ctx, input)) });
}

export async function deleteTemplate(ctx: Context, templateId: string): Promise<void> {
  const { _id } = await getTemplate(ctx, templateId);
  await templates(ctx).deleteOne({ _id });
}

async function getTemplate(ctx: Context, templateId: string): Promise<InspectionTemplateDocument> {
  const template = await templates(ctx).findOne({ _id: templateId });
  if (!template) throw new Problem('not_found');
  return template;
}

async function checked(ctx: Context, { name, sections }: Schemas['InspectionTemplateInput']) {
  const points = sections.flatMap((section, at) => section.points.map((point, on) => ({ ...point, at, on })));
  const items = await itemsById(
    ctx,
    points.flatMap(({ itemId }) => itemId ?? []),
  );
  const wrong = points.find(({ itemId }) => itemId && !items.has(itemId));
  if (wrong) {
    const pointer = `/body/sections/${wrong.at}/points/${wrong.on}/itemId`;
    throw fault('unknown_reference', pointer, 'names no item of the catalogue');
  }
  return {
    name: name.trim(),
    sections: sections.map(section => ({
      name: section.name.trim(),
      points: section.points.map(point => ({ name: point.name.trim(), itemId: point.itemId ?? null })),
    })),
  };
}

export function toTemplate(doc: InspectionTemplateDocument): Schemas['InspectionTemplate'] {
  const { _id, name, sections, createdAt, updatedAt, version } = doc;
  return {
    id: _id,
    name,
    sections,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    version,
  };
}
