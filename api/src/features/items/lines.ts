import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../data/scope.ts';
import { fault, Problem } from '../../errors.ts';
import { taxedLines } from '../taxRates/taxedLines.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { itemsById } from './items.ts';
import type { ItemDocument } from './store.ts';

type Asked = components['schemas']['LineItemInput'];

/**
 * The lines of a request's body with what they take from the items that they name, and with their tax. What a line says itself comes
 * first. `ours` is whether the workshop sets the prices.
 */
export async function fillLines<Line extends Asked>(
  scope: DataScope,
  workshop: WorkshopDocument,
  lines: Line[],
  { ours, on }: { ours: boolean; on?: string } = { ours: true },
) {
  const items = await itemsById(
    scope,
    lines.flatMap(({ itemId }) => itemId ?? []),
  );
  const withItems = lines.map((line, index) => filled(line, items, `/body/lineItems/${index}`));
  return taxedLines(scope, workshop, withItems, { ours, ...(on === undefined ? {} : { on }) });
}

function filled<Line extends Asked>(
  line: Line,
  items: Map<string, ItemDocument>,
  at: string,
): Line & Required<Pick<Asked, 'kind' | 'description' | 'unitPrice'>> {
  const item = line.itemId === undefined ? null : items.get(line.itemId);
  if (item === undefined) throw fault('unknown_reference', `${at}/itemId`, 'names no item of this workshop');
  const kind = line.kind ?? item?.kind;
  const description = line.description ?? item?.name;
  const unitPrice = line.unitPrice ?? item?.unitPrice;
  if (kind === undefined || description === undefined || unitPrice === undefined) throw lacking(line, at);
  return { ...(item && taken(item, line)), ...line, kind, description, unitPrice };
}

const taken = ({ unit, taxRate, taxRateId, hsnSac }: ItemDocument, line: Asked) => ({
  ...(unit === null ? {} : { unit }),
  ...(line.exemption || line.taxRate !== undefined || line.taxRateId !== undefined
    ? {}
    : { ...(taxRate === null ? {} : { taxRate }), ...(taxRateId ? { taxRateId } : {}) }),
  ...(hsnSac === null ? {} : { hsnSac }),
});

function lacking(line: Asked, at: string): Problem {
  const missing = (['kind', 'description', 'unitPrice'] as const).filter(name => line[name] === undefined);
  return new Problem('invalid_request', 'A line names an item, or has a kind, a description and a price.', {
    errors: missing.map(name => ({
      pointer: `${at}/${name}`,
      code: 'required',
      message: 'is required without itemId',
    })),
  });
}
