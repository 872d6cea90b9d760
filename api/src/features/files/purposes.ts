import type { components } from '@workbay/sdk/schema';
import { Problem } from '../../errors.ts';
import type { Permission, Principal } from '../../principal.ts';

export type FilePurpose = components['schemas']['FilePurpose'];
export type FileType = components['schemas']['FileType'];

type Rule = {
  /** Null where it belongs to the user who uploads it. */
  workshop: { read: Permission; write: Permission } | null;
  types: readonly FileType[];
  most: number;
  /** Lives only as long as something names it; others stand for themselves. */
  attached: boolean;
  /** May be served to anybody who knows its unguessable name, which a CDN needs. */
  open: boolean;
  /** The longest side that is kept of a picture. */
  side: number;
};

const mebibyte = 1024 * 1024;
const pictures = ['image/jpeg', 'image/png', 'image/webp'] as const;
const sheets = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] as const;
const documents = ['application/pdf', ...pictures] as const;

/** What a file may be for, and so who may upload and see it: the one table. */
export const purposes: Record<FilePurpose, Rule> = {
  workshop_logo: {
    workshop: { read: 'workshop:read', write: 'workshop:write' },
    types: pictures,
    most: 5 * mebibyte,
    attached: true,
    open: true,
    side: 1024,
  },
  workshop_photo: {
    workshop: { read: 'workshop:read', write: 'workshop:write' },
    types: pictures,
    most: 25 * mebibyte,
    attached: true,
    open: true,
    side: 2048,
  },
  workshop_document: {
    workshop: { read: 'workshop:write', write: 'workshop:write' },
    types: documents,
    most: 25 * mebibyte,
    attached: false,
    open: false,
    side: 4096,
  },
  job_photo: {
    workshop: { read: 'jobs:read', write: 'jobs:write' },
    types: pictures,
    most: 25 * mebibyte,
    attached: true,
    open: false,
    side: 4096,
  },
  profile_photo: {
    workshop: null,
    types: pictures,
    most: 10 * mebibyte,
    attached: true,
    open: true,
    side: 1024,
  },
  user_document: {
    workshop: null,
    types: documents,
    most: 25 * mebibyte,
    attached: false,
    open: false,
    side: 4096,
  },
  customer_document: {
    workshop: { read: 'customers:read', write: 'customers:write' },
    types: documents,
    most: 25 * mebibyte,
    attached: true,
    open: false,
    side: 4096,
  },
  request_photo: {
    workshop: null,
    types: pictures,
    most: 10 * mebibyte,
    attached: true,
    open: false,
    side: 2048,
  },
  review_photo: {
    workshop: { read: 'customers:read', write: 'customers:write' },
    types: pictures,
    most: 10 * mebibyte,
    attached: true,
    open: false,
    side: 2048,
  },
  import: {
    workshop: { read: 'imports:write', write: 'imports:write' },
    types: sheets,
    most: 20 * mebibyte,
    attached: true,
    open: false,
    side: 0,
  },
};

/** Whose files of this purpose the caller works with. Throws `forbidden` or `email_unverified`. */
export function ownerFor(
  principal: Principal | null,
  purpose: FilePurpose,
  access: 'read' | 'write',
): string {
  if (!principal) throw new Problem('unauthenticated');
  if (access === 'write' && !principal.emailVerified) throw new Problem('email_unverified');
  const { workshop } = purposes[purpose];
  const owner = workshop ? principal.tenantId : principal.userId;
  if (workshop && !principal.permissions.has(workshop[access]))
    throw new Problem('forbidden', `This needs the permission ${workshop[access]}.`);
  if (!owner)
    throw new Problem('forbidden', workshop ? 'This needs a workshop.' : 'This needs a logged-in user.');
  return owner;
}
