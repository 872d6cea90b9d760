import { isDeepStrictEqual } from 'node:util';
import type { components } from '@workbay/sdk/schema';
import { changedItem, newItem, storeItem } from '../../items/items.ts';
import { itemsKnownBy, storeNewItems } from '../../items/many.ts';
import type { ItemDocument } from '../../items/store.ts';
import { taxOfItems } from '../../taxRates/taxedLines.ts';
import { inputOf } from './input.ts';
import { itemFields } from './itemFields.ts';
import { faultsFrom, faulty, type Kind, type MappedRow, type Outcome, repeated } from './kind.ts';
import { plain } from './values.ts';

type Input = components['schemas']['ItemInput'];
type Values = MappedRow['values'];
type New = Parameters<typeof storeNewItems>[1][number];

const operation = { operationId: 'items.create', fields: itemFields };

export const itemsKind: Kind = {
  needs: ['items:write'],
  fields: itemFields,
  keyOf: (_workshop, values) => {
    const { id, importKey, code } = handlesOf(values);
    return id ?? importKey ?? code;
  },

  async work(scope, rows, apply) {
    const taxed = await taxOfItems(scope, scope.workshop);
    const known = await lookUp(rows.map(({ values }) => values));
    const fresh: New[] = [];
    const changes: [ItemDocument, ItemDocument][] = [];
    const outcomes = rows.map(settle);
    if (apply) {
      if (fresh.length > 0) await storeNewItems(scope, fresh);
      for (const [before, after] of changes) await storeItem(scope, before, after);
    }
    return outcomes;

    async function lookUp(all: Values[]) {
      const handles = all.map(handlesOf);
      const found = await itemsKnownBy(scope, {
        ids: handles.flatMap(({ id }) => id ?? []),
        importKeys: handles.flatMap(({ importKey }) => importKey ?? []),
        codes: handles.flatMap(({ code }) => code ?? []),
        barcodes: handles.flatMap(({ barcode }) => barcode ?? []),
      });
      const by = (handle: (item: ItemDocument) => string | null | undefined) =>
        new Map(found.flatMap(item => (handle(item) ? [[handle(item), item] as const] : [])));
      return {
        byId: by(({ _id }) => _id),
        byKey: by(({ importKey }) => importKey),
        byCode: by(({ code }) => code),
        /** By its id, also of what this very file brings. */
        ofBarcode: new Map(found.flatMap(({ _id, barcode }) => (barcode ? [[barcode, _id]] : []))),
        ofCode: new Map(found.flatMap(({ _id, code }) => (code ? [[code, _id]] : []))),
      };
    }

    function settle(row: MappedRow): Outcome {
      // What nothing is said of is a part: most of a catalogue is.
      const { input, faults } = inputOf<Input>(scope, operation, row, { kind: 'part' });
      if (!input) return faulty(row.row, faults);
      const handles = handlesOf(row.values);
      const before =
        known.byId.get(handles.id ?? '') ??
        known.byKey.get(handles.importKey ?? '') ??
        known.byCode.get(handles.code ?? '');
      try {
        if (before) return change(row, before, input);
        const key = handles.importKey && { importKey: handles.importKey };
        const made: New = { ...newItem(input, taxed), ...key };
        const taken = takenOf(made);
        if (taken) return faulty(row.row, [taken]);
        fresh.push(made);
        return { row: row.row, outcome: 'created', ids: [made._id] };
      } catch (error) {
        return faulty(row.row, faultsFrom(error, itemFields));
      }
    }

    function change({ row, values }: MappedRow, before: ItemDocument, input: Input): Outcome {
      const first = scope.firstRow(before._id, row);
      if (first !== null) return repeated(row, first);
      if (!scope.updateExisting && !before.withdrawn) return { row, outcome: 'unchanged' };
      const { kind, ...rest } = input;
      const { withdrawn, ...kept } = before;
      const patch = {
        ...(withdrawn && { active: true }),
        ...rest,
        ...(values.kind !== undefined && { kind }),
      };
      const after = changedItem(kept, patch, taxed);
      if (isDeepStrictEqual(before, after)) return { row, outcome: 'unchanged' };
      const taken = takenOf(after);
      if (taken) return faulty(row, [taken]);
      changes.push([before, after]);
      if (!withdrawn) return { row, outcome: 'updated', ids: [] };
      return { row, outcome: 'updated', ids: [before._id], version: before.version + 1 };
    }

    /** Codes and barcodes are one item's alone, also within the file. */
    function takenOf({ _id, code, barcode }: Pick<New, '_id' | 'code' | 'barcode'>) {
      for (const [field, value, of] of [
        ['code', code, known.ofCode],
        ['barcode', barcode, known.ofBarcode],
      ] as const) {
        if (!value) continue;
        const owner = of.get(value) ?? _id;
        if (owner !== _id) return { field, code: 'item_taken' as const, message: 'is that of another item' };
        of.set(value, _id);
      }
      return null;
    }
  },
};

/** An item is known by the id that another program gave it, by its code, or by name among those that were imported without. */
function handlesOf({ externalId, code, barcode, name }: Values) {
  const own = externalId?.startsWith('itm_') ?? false;
  const kept = code?.trim().toUpperCase() ?? null;
  const key = externalId ? `id:${externalId}` : !kept && name ? `name:${plain(name)}` : null;
  return {
    id: own ? `${externalId}` : null,
    importKey: own ? null : key,
    code: kept,
    barcode: barcode?.toUpperCase() ?? null,
  };
}
