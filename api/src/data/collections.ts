import type { Binary, Document, IndexDirection } from 'mongodb';
import type { DataScope } from './scope.ts';
import type { Sealed } from './seal.ts';
import type { Audit } from './trail.ts';

/** What every document of a tenant carries. `_id` is a TypeID. */
export type TenantDocument = {
  _id: string;
  tenantId: string;
  createdAt: Date;
  updatedAt: Date;
  version: number;
};

export type Index = {
  /** A tenant's index gets `tenantId` in front. */
  key: Record<string, IndexDirection>;
  unique?: true;
  /** Only documents that match are in the index. */
  where?: Document;
  /** Documents disappear when the one date of `key` is this many seconds in the past. Such an index has no tenantId. */
  expireAfterSeconds?: number;
  /** For a read through the platform's door: the index has no tenantId. */
  acrossTenants?: true;
};

export type Bounds = (scope: DataScope, userId: string) => Document | Promise<Document>;

export type Scope = 'tenant' | 'platform';

type Plain = string | number | boolean | null | undefined | Date | Uint8Array | Binary;
type Below<Name extends string, Path> = Path extends ''
  ? Name
  : Path extends string
    ? `${Name}.${Path}`
    : never;

/** Where a document has sealed fields, at most four names deep. */
export type SealedPath<T, Depth extends 0[] = []> = Depth['length'] extends 5
  ? never
  : T extends Sealed
    ? ''
    : T extends Plain
      ? never
      : T extends readonly (infer Item)[]
        ? SealedPath<Item, Depth>
        : { [Name in keyof T & string]-?: Below<Name, SealedPath<T[Name], [...Depth, 0]>> }[keyof T & string];

/** All of a document's sealed fields, or none where it has none: the compiler holds the list against the type. */
export type SealedFields<T> = [SealedPath<T>] extends [never]
  ? { sealed?: never }
  : { sealed: Record<SealedPath<T>, true> };

type Options = {
  indexes: Index[];
  validator?: Document;
  audit?: Audit;
  bounds?: Bounds;
  /** Our doors refuse to change or delete its documents. */
  appendOnly?: true;
};

/** Names a collection, once. The type parameter is its documents' shape. */
export type CollectionDefinition<T, S extends Scope = Scope> = {
  name: string;
  scope: S;
  indexes: Index[];
  /** $jsonSchema that the database itself holds against every write. */
  validator?: Document;
  audit?: Audit;
  appendOnly?: true;
  /** Paths of what is encrypted, which a change of the secret key seals anew. */
  sealed?: Record<string, true>;
  /** What of it there is for a user who sees only the jobs given to them; all of it where this is left out. */
  bounds?: Bounds;
  /** Never set; it carries T. */
  document?: T;
};

export function defineTenantCollection<T extends TenantDocument>(
  name: string,
  options: Options & SealedFields<T>,
): CollectionDefinition<T, 'tenant'> {
  return { name, scope: 'tenant', ...options };
}

export function definePlatformCollection<T extends { _id: string }>(
  name: string,
  options: Options & SealedFields<T>,
): CollectionDefinition<T, 'platform'> {
  return { name, scope: 'platform', ...options };
}
