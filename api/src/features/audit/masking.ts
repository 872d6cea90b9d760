const secretName =
  /hash|salt|nonce|secret|token|password|sealed|recovery|totp|otp|credential|private|^codes?$/i;
const mask = '•••';
const longestText = 300;
const mostItems = 50;
const deepest = 6;

/** Whether what stands under this name must never be shown. */
export const isSecret = (name: string): boolean => secretName.test(name);

/** A value as the audit log keeps it: secrets masked by the name they stand under, and nothing of unbounded size. */
export function masked(name: string, value: unknown, depth = 0): unknown {
  if (value === null || value === undefined) return null;
  if (isSecret(name)) return Array.isArray(value) ? `${mask} (${value.length})` : mask;
  if (typeof value === 'string')
    return value.length > longestText ? `${value.slice(0, longestText)}… (${value.length})` : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.toISOString();
  if (depth >= deepest || value instanceof Uint8Array) return mask;
  if (Array.isArray(value)) {
    const items = value.slice(0, mostItems).map(item => masked(name, item, depth + 1));
    return value.length > mostItems ? [...items, `… (${value.length})`] : items;
  }
  if (typeof value !== 'object' || '_bsontype' in value) return mask;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, masked(key, inner, depth + 1)]),
  );
}
