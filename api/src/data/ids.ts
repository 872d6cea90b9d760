import { typeid } from 'typeid-js';

export type IdPrefix =
  | 'usr'
  | 'wsh'
  | 'mem'
  | 'inv'
  | 'key'
  | 'ses'
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
  | 'whe'
  | 'whd'
  | 'mail'
  | 'req';

/** A new TypeID: the prefix and a UUIDv7, sortable by the time it was made (jetify.com/typeid). */
export function newId(prefix: IdPrefix): string {
  return typeid(prefix).toString();
}
