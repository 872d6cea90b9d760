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
  | 'ver'
  | 'rst'
  | 'cus'
  | 'veh'
  | 'job'
  | 'bil'
  | 'pay'
  | 'led'
  | 'evt'
  | 'aud'
  | 'whe'
  | 'whd'
  | 'mail'
  | 'file'
  | 'exp'
  | 'ers'
  | 'req';

/** A new TypeID: the prefix and a UUIDv7, sortable by the time it was made (jetify.com/typeid). */
export function newId(prefix: IdPrefix): string {
  return typeid(prefix).toString();
}

/** The least id that can be made at an instant: a list that is ordered by id can be cut by time without another index. */
export function firstIdAt(prefix: IdPrefix, time: Date): string {
  const hex = Math.max(0, time.getTime()).toString(16).padStart(12, '0');
  return TypeID.fromUUID(prefix, `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`).toString();
}
