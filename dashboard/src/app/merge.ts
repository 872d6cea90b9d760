/** Three ways: what both began with, what the other saved, what stands here. */
export function merge<Values extends object>(base: Values, theirs: Values, mine: Values) {
  const changed = fieldsOf(base).filter(field => !same(base[field], theirs[field]));
  const taken = changed.filter(field => same(base[field], mine[field]));
  const disputed = changed.filter(field => !taken.includes(field) && !same(mine[field], theirs[field]));
  const values = { ...mine };
  for (const field of fieldsOf(theirs)) {
    if (taken.includes(field) || same(mine[field], theirs[field])) values[field] = theirs[field];
  }
  return { values, taken, disputed };
}

const fieldsOf = <Values extends object>(values: Values): (keyof Values & string)[] => {
  const fields: (keyof Values & string)[] = [];
  for (const field in values) fields.push(field);
  return fields;
};

/** A line's key only tells it apart on the screen. */
const same = (a: unknown, b: unknown) => text(a) === text(b);
const text = (value: unknown) => JSON.stringify(value, (name, part) => (name === 'key' ? undefined : part));
