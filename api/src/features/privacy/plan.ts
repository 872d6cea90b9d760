import { collections } from '../../collections.ts';
import type { CollectionDefinition } from '../../data/collections.ts';
import { isSecret } from '../audit/masking.ts';
import { type Person, privacyTable } from './table.ts';

export type Fields = { _id: string; [field: string]: unknown };
export type AnyCollection = CollectionDefinition<Fields>;
export type Section = { definition: AnyCollection; filter: { [field: string]: string } };

/** Documents of any kind: what is done with them is the same for all. */
const all: AnyCollection[] = collections;

/** What of a collection is the workshop's: one without an index of its own has one document for each, under its id. */
export function ofWorkshop({ scope, indexes }: AnyCollection, tenantId: string): Section['filter'] {
  if (scope === 'platform')
    return indexes.some(({ key }) => 'tenantId' in key) ? { tenantId } : { _id: tenantId };
  const many = indexes.some(index => !index.acrossTenants && index.expireAfterSeconds === undefined);
  return many ? { tenantId } : { _id: tenantId, tenantId };
}

export function workshopPlan(tenantId: string): Section[] {
  return all.flatMap(definition => {
    const workshop = privacyTable[definition.name]?.workshop;
    const exported = workshop && 'exported' in workshop && workshop.exported === true;
    return exported ? [{ definition, filter: ofWorkshop(definition, tenantId) }] : [];
  });
}

/** What goes with a workshop: exports first, so that none grows meanwhile. Endpoints are cleared away by their own worker. */
export function removedCollections(): AnyCollection[] {
  const removed = all.filter(({ name }) => {
    const workshop = privacyTable[name]?.workshop;
    return workshop && 'fate' in workshop && workshop.fate === 'removed' && name !== 'webhookEndpoints';
  });
  return removed.sort((a, b) => Number(b.name === 'exports') - Number(a.name === 'exports'));
}

export function personPlan(person: Person): Section[] {
  return ownSections(person).filter(({ definition }) => {
    const rule = privacyTable[definition.name]?.person;
    return rule && 'exported' in rule && rule.exported === true;
  });
}

/** Everything that is a person's alone. */
export function ownSections(person: Person): Section[] {
  return all.flatMap(definition => {
    const rule = privacyTable[definition.name]?.person;
    return rule && 'own' in rule ? [{ definition, filter: rule.own(person) }] : [];
  });
}

const machinery = ['search', 'dueAt', 'lease'];

/** A document as an export has it: without what is secret by its name, at any depth, and without what serves the machine. */
export function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if ('_bsontype' in value) return undefined;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !isSecret(name) && !machinery.includes(name))
      .map(([name, inner]) => [name, bare(inner)]),
  );
}
