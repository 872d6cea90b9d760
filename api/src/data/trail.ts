type Fields = Record<string, unknown>;

/** What a transaction changed in one document or, where `id` is null, in all that a filter named. */
export type Change = {
  /** The collection's name. */
  resource: string;
  id: string | null;
  /** Whose it is. */
  tenantId: string | null;
  userId: string | null;
  action: 'created' | 'updated' | 'deleted';
  before: Fields | null;
  after: Fields | null;
};

/** What one transaction does, collected for the audit record that is written at its end. */
export type Trail = {
  changes: Change[];
  /** Types of the events that were emitted. */
  events: string[];
  /** The user whom it is about, where no change says so: a log-in that failed. */
  subject: string | null;
};

export type TrailScope = { trail?: Trail | undefined };

/** Every collection is in the audit log; one says false because it follows from others, or names fields not worth a record. */
export type Audit = false | { quiet: string[] };

type Definition = { name: string; audit?: Audit };

export const emptyTrail = (): Trail => ({ changes: [], events: [], subject: null });

/** Puts what the transaction does, or fails to do, on the record of this user. */
export function concerns({ trail }: TrailScope, userId: string | null): void {
  if (trail) trail.subject = userId;
}

/** Fields that every document has, or that serve only the machine. */
const housekeeping = ['_id', 'tenantId', 'createdAt', 'updatedAt', 'version', 'search', 'dueAt', 'lease'];

function isQuiet({ audit }: Definition, name: string): boolean {
  return housekeeping.includes(name) || (audit !== false && (audit?.quiet.includes(name) ?? false));
}

/** Whether an update touches anything that a person would ask about later. */
export function isWorthNoting({ trail }: TrailScope, definition: Definition, update: object): boolean {
  if (!trail || definition.audit === false) return false;
  const touched = Object.values(update).flatMap(part => Object.keys(part ?? {}));
  return touched.some(path => !isQuiet(definition, path.split('.')[0] ?? ''));
}

const stringOrNull = (value: unknown) => (typeof value === 'string' ? value : null);

/** Called by the doors to the database, so that no feature has to remember it. */
export function note(
  { trail }: TrailScope,
  definition: Definition,
  action: Change['action'],
  states: { before?: object | null; after?: object | null; filter?: object },
): void {
  if (!trail || definition.audit === false) return;
  const told = (doc: object | null | undefined): Fields | null =>
    doc ? Object.fromEntries(Object.entries(doc).filter(([name]) => !isQuiet(definition, name))) : null;
  const named: Fields = { ...states.filter, ...states.before, ...states.after };
  const id = stringOrNull(named._id);
  const before = told(states.before);
  const after = told(states.after);
  const at = id
    ? trail.changes.findIndex(({ resource, id: other }) => resource === definition.name && other === id)
    : -1;
  const earlier = trail.changes[at];
  if (!earlier) {
    const userId = definition.name === 'users' ? id : stringOrNull(named.userId);
    const tenantId = stringOrNull(named.tenantId);
    trail.changes.push({ resource: definition.name, id, tenantId, userId, action, before, after });
  } else if (earlier.action === 'created' && action === 'deleted') {
    trail.changes.splice(at, 1);
  } else {
    if (earlier.action === 'deleted' && action === 'created') earlier.action = 'updated';
    if (action === 'deleted') earlier.action = 'deleted';
    if (earlier.action !== 'created') earlier.before = { ...before, ...earlier.before };
    earlier.after = action === 'deleted' ? null : { ...earlier.after, ...after };
  }
}

/** Whether `applied` gives for a document that is there exactly what the database would. */
export function isPlain(update: object): boolean {
  return Object.entries(update).every(
    ([operator, part]) =>
      ['$set', '$unset', '$inc', '$setOnInsert'].includes(operator) &&
      Object.keys(part ?? {}).every(path => !/\.\$|\.\d/.test(path)),
  );
}

/** The document as a plain update leaves it. */
export function applied<T extends object>(before: T, update: object): T {
  const after = { ...before };
  for (const [operator, part] of Object.entries(update)) {
    if (operator === '$setOnInsert') continue;
    for (const [path, value] of Object.entries<unknown>(part ?? {})) {
      if (value !== undefined) apply(after, operator, path.split('.'), value);
    }
  }
  return after;
}

function apply(target: object, operator: string, [name = '', ...rest]: string[], value: unknown): void {
  // A document is a record of fields here, whatever its type says.
  const holder = target as Fields;
  const current = holder[name];
  if (rest.length > 0) {
    const inner: Fields = typeof current === 'object' && current !== null ? { ...current } : {};
    holder[name] = inner;
    apply(inner, operator, rest, value);
  } else if (operator === '$set') holder[name] = value;
  else if (operator === '$unset') delete holder[name];
  else if (operator === '$inc') holder[name] = Number(current ?? 0) + Number(value);
}
