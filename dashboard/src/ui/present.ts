type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Without the properties that are undefined. */
export function present<T extends object>(all: T): Present<T> {
  // The type says what the filter does; TypeScript cannot follow Object.fromEntries.
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Present<T>;
}

/** What was typed, or undefined where that is nothing. */
export const filled = (text: string): string | undefined => text.trim() || undefined;

/** What was typed, or null, which clears a property in a merge patch. */
export const filledOrNull = (text: string): string | null => text.trim() || null;
