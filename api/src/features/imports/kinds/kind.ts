import type { components } from '@workbay/sdk/schema';
import type { Config } from '../../../config.ts';
import type { DataScope } from '../../../data/scope.ts';
import { type Fault, type FaultCode, type FaultParams, Problem } from '../../../errors.ts';
import type { Permission, Principal } from '../../../principal.ts';
import type { VehicleDocument } from '../../vehicles/store.ts';
import type { Local } from '../../workshops/country.ts';
import type { WorkshopDocument } from '../../workshops/store.ts';

type Schemas = components['schemas'];

/** Whose ways a file is written in. */
export type Home = Pick<WorkshopDocument, 'country' | 'currency'>;

export type Field = Local & {
  name: string;
  type: Schemas['ImportField']['type'];
  required?: true;
  /** Kept in capitals. */
  capitals?: true;
  /** Where it stands in the body of the request that would do the same for one record; none for what finds another record. */
  at?: string;
  /** What else its column is called, in small letters. */
  headings: string[];
  /** What its cell comes to in the body, where it is more than one value. Throws a fault. */
  read?: (text: string, home: Home) => unknown;
  /** What a cell may say, and what that is for the API. */
  choices?: Record<string, string[]>;
};

/** A row's cells by the name of their field; blank ones are left out. */
export type MappedRow = { row: number; values: Record<string, string> };

export type RowFault = { field: string | null; code: FaultCode; message: string; params?: FaultParams };

export type Outcome =
  /** `ids` of what was made on the way, in the order of the making. */
  | {
      row: number;
      outcome: 'created' | 'updated';
      ids: string[];
      /** Which version of it the import made, where it was there before. */
      version?: number;
    }
  | { row: number; outcome: 'unchanged' }
  | { row: number; outcome: 'faulty'; faults: RowFault[] };

type Brought = { vehicles: Map<string, VehicleDocument>; photos: Set<string> };

export const nothingBrought = (): Brought => ({ vehicles: new Map(), photos: new Set() });

/** Where rows are worked: as whoever started the import, and telling nothing of each. */
export type ImportScope = DataScope & {
  config: Config;
  principal: Pick<Principal, 'userId'>;
  quiet: true;
  workshop: WorkshopDocument;
  updateExisting: boolean;
  /** The day on which books begin, for rows that name none. */
  openedOn: string | null;
  /** Which other row of the file was about the same first, by a key or a record's id. */
  firstRow: (key: string, row: number) => number | null;
  /** What rows of before have brought and used, where nothing is written and so it is not found: vehicles by registration. */
  before: Brought;
  /** What these rows bring and use themselves. */
  brought: Brought;
  /** Holds an input against the contract's schema of the operation. */
  check: (operationId: string, input: unknown) => Fault[];
};

export type Kind = {
  /** Has a day on which the books begin. */
  opens?: true;
  /** What one must be allowed to do the same by hand. */
  needs: Permission[];
  fields: Field[];
  /** What two rows of one file have in common where they are about the same record; null where that cannot be said. */
  keyOf: (workshop: WorkshopDocument, values: MappedRow['values']) => string | null;
  /** Finds out what each row comes to and, with `apply`, does it. */
  work: (scope: ImportScope, rows: MappedRow[], apply: boolean) => Promise<Outcome[]>;
};

export const faulty = (row: number, faults: RowFault[]): Outcome => ({ row, outcome: 'faulty', faults });

export const repeated = (row: number, first: number): Outcome =>
  faulty(row, [
    {
      field: null,
      code: 'row_repeated',
      message: `is about the same as row ${first}`,
      params: { row: first },
    },
  ]);

/** What a rule refuses, or the contract, as faults of the row's fields. Anything else is thrown on. */
export function faultsFrom(error: unknown, fields: Field[]): RowFault[] {
  if (!(error instanceof Problem) || error.status >= 500) throw error;
  return error.errors
    ? rowFaults(error.errors, fields)
    : [{ field: null, code: error.code, message: error.message }];
}

export function rowFaults(faults: Fault[], fields: Field[]): RowFault[] {
  return faults.map(({ pointer, code, message, params }) => ({
    field: fields.find(({ at }) => at && pointer.startsWith(`/body${at}`))?.name ?? null,
    code,
    message,
    ...(params && { params }),
  }));
}
