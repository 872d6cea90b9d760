/** RFC 4180; a text that a spreadsheet would take for a formula gets an apostrophe (OWASP: CSV injection). */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return quoted(JSON.stringify(value));
  return quoted(formula.test(value) ? `'${value}` : value);
}

const formula = /^[=+\-@\t\r]/;
const separating = /[",\r\n]/;
const quoted = (text: string) => (separating.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const csvLine = (values: unknown[]): string => `${values.map(cell).join(',')}\r\n`;
