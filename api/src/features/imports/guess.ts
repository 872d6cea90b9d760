import type { Field } from './kinds/kind.ts';
import { plain } from './kinds/values.ts';

/** Which column each field seems to be, by what the columns are called. What is called the same twice is taken once. */
export function guessMapping(fields: Field[], headers: string[]): Record<string, number> {
  const mapping: Record<string, number> = {};
  const taken = new Set<number>();
  // A field's own name says more than any other: what is called "Phone" is the phone, whatever else could be.
  const ways = [({ name }: Field) => [name], ({ headings }: Field) => headings];
  for (const namesOf of ways) {
    for (const field of fields) {
      if (field.name in mapping) continue;
      const names = new Set(namesOf(field).map(plain));
      const at = headers.findIndex((header, index) => !taken.has(index) && names.has(plain(header)));
      if (at === -1) continue;
      mapping[field.name] = at;
      taken.add(at);
    }
  }
  return mapping;
}
