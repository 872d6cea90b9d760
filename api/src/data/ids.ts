import { createHash, randomUUID } from 'node:crypto';
import { TypeID, typeid } from 'typeid-js';

export type IdPrefix =
  | 'usr'
  | 'adm'
  | 'ads'
  | 'sup'
  | 'grt'
  | 'wsh'
  | 'wst'
  | 'mem'
  | 'inv'
  | 'rol'
  | 'key'
  | 'ses'
  | 'idn'
  | 'tkt'
  | 'psk'
  | 'chl'
  | 'chg'
  | 'ver'
  | 'rst'
  | 'txr'
  | 'bay'
  | 'svc'
  | 'bkg'
  | 'rmd'
  | 'ppr'
  | 'brq'
  | 'ccd'
  | 'cse'
  | 'srq'
  | 'vet'
  | 'dsp'
  | 'qrq'
  | 'cus'
  | 'veh'
  | 'job'
  | 'viw'
  | 'cal'
  | 'tim'
  | 'ins'
  | 'ipt'
  | 'itm'
  | 'mov'
  | 'spl'
  | 'spp'
  | 'pur'
  | 'rev'
  | 'est'
  | 'lnk'
  | 'bil'
  | 'nte'
  | 'pay'
  | 'adv'
  | 'wam'
  | 'opg'
  | 'wal'
  | 'pot'
  | 'drw'
  | 'led'
  | 'evt'
  | 'ntf'
  | 'nsd'
  | 'npr'
  | 'psh'
  | 'psm'
  | 'aud'
  | 'whe'
  | 'whd'
  | 'mail'
  | 'file'
  | 'exp'
  | 'ers'
  | 'imp'
  | 'opn'
  | 'imf';

/** A new TypeID: the prefix and a UUIDv7, sortable by the time it was made (jetify.com/typeid). */
export function newId(prefix: IdPrefix): string {
  return typeid(prefix).toString();
}

/** One a request: nothing is ordered by it, so it need not cost what a TypeID does. */
export const newRequestId = (): string => `req_${randomUUID().replaceAll('-', '')}`;

/** The least id that can be made at an instant: a list that is ordered by id can be cut by time without another index. */
export function firstIdAt(prefix: IdPrefix, time: Date): string {
  const hex = Math.max(0, time.getTime()).toString(16).padStart(12, '0');
  return TypeID.fromUUID(prefix, `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`).toString();
}

/** The id of what follows from `cause` at an instant: the same however often it is made. */
export function idFrom(prefix: IdPrefix, time: Date, cause: string): string {
  const at = time.getTime().toString(16).padStart(12, '0');
  const hash = createHash('sha256').update(cause).digest('hex');
  const uuid = `${at.slice(0, 8)}-${at.slice(8)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
  return TypeID.fromUUID(prefix, uuid).toString();
}

/** A new id that stands in a list where one stands that was made at this instant. */
export const newIdAt = (prefix: IdPrefix, time: Date): string => idFrom(prefix, time, randomUUID());

/** When an id was made; null for a text that only looks like one. */
export function timeOfId(id: string): Date | null {
  try {
    return new Date(Number.parseInt(TypeID.fromString(id).toUUID().replace('-', '').slice(0, 12), 16));
  } catch {
    return null;
  }
}
