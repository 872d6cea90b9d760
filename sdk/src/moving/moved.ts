import type { ImportKind } from '../generated/schema.ts';

/** What is not moved, and why. */
export type Left = { collection: string; id: string; field: string; value: string; reason: string };

/** A row of an import, by the names of its fields, and what it is made of. */
export type Row = { of: { collection: string; id: string }; cells: Record<string, string> };

export type Invite = { of: Row['of']; email: string; role: string };

export const profileFields = [
  'legalName',
  'phone',
  'email',
  'gstin',
  'upiId',
  'about',
  'line1',
  'city',
  'postalCode',
] as const;
export type ProfileField = (typeof profileFields)[number];
export type Said = Partial<Record<ProfileField, string>>;
/** What the source says of the workshop itself. */
export type Profile = { of: Row['of']; said: Said };

/** What another product's data come to here. */
export type Moved = {
  rows: Partial<Record<ImportKind, Row[]>>;
  /** Photos of jobs, by the job's number: as they are named in the source. */
  photos: Map<string, string[]>;
  /** What was paid of jobs that have one, in paise, by the job's number. */
  received: Map<string, number>;
  invites: Invite[];
  /** Null where the dumps have no document of the workshop itself. */
  profile: Profile | null;
  left: Left[];
};

export type Settings = { timeZone: string; source: string | undefined; today: string };

/** Without the cells that are blank. */
export const rowOf = (collection: string, id: string, cells: Record<string, string>): Row => ({
  of: { collection, id },
  cells: Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== '')),
});

/** Jobs are known here by their number: the second of one number gets its id behind it. */
export function distinctNumbers(): (number: string, id: string) => string {
  const used = new Set<string>();
  return (number, id) => {
    const distinct = used.has(number) ? `${number} ${id}`.trim() : number;
    used.add(distinct);
    return distinct;
  };
}

export const rupees = (paise: number): string => (paise / 100).toFixed(2);

/** A job takes no more. */
export const mostPhotos = 50;

/** All of a collection, for one reason. */
export const leftWhole = (collection: string, ids: string[], reason: string): Left[] =>
  ids.map(id => ({ collection, id, field: '', value: '', reason }));
