export type Fields = Record<string, unknown>;

/** What a provider sent, of which nothing is known yet; null where it is no JSON. */
export function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
}

export const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? { ...value } : {};
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
