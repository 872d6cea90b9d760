import type { Fault } from '../errors.ts';

/** Control characters (Unicode's Cc: C0, DEL, C1) but those that end lines and part columns. */
const control = /[^\P{Cc}\t\n\r]/u;
/** A name has one line, wherever the contract has a property that is called so. */
const isName = /(\/n|N)ame$/;
const anyControl = /\p{Cc}/u;
const mostFaults = 100;
/** No body of the contract is deeper; a hostile one may be. */
const deepest = 40;

/** The texts in a body that hold characters nobody can see or print. */
export function controlFaults(body: unknown): Fault[] {
  const faults: Fault[] = [];
  for (const [pointer, text] of textsIn(body, '/body', deepest)) {
    if (!(isName.test(pointer) ? anyControl : control).test(text)) continue;
    faults.push({ pointer, code: 'control_character', message: 'must not have control characters' });
    if (faults.length === mostFaults) break;
  }
  return faults;
}

function* textsIn(value: unknown, pointer: string, depth: number): Generator<[string, string]> {
  if (typeof value === 'string') yield [pointer, value];
  if (typeof value !== 'object' || value === null || depth === 0) return;
  for (const [name, part] of Object.entries(value)) {
    const segment = name.replaceAll('~', '~0').replaceAll('/', '~1').slice(0, 200);
    yield* textsIn(part, `${pointer}/${segment}`, depth - 1);
  }
}

/** What a cell holds as the text at a place in a body, without them. */
export const plainText = (text: string, pointer: string): string =>
  (isName.test(pointer) ? text.replaceAll(/\s+/g, ' ') : text).replaceAll(new RegExp(control, 'gu'), '');
