/** `money` is in minor units, `day` is `YYYY-MM-DD`. A text stays one, whatever it begins with: no cell is a formula. */
export type XlsxColumn = { header: string; type: 'text' | 'number' | 'money' | 'day'; width?: number };
export const text = (header: string): XlsxColumn => ({ header, type: 'text' });
export const number = (header: string): XlsxColumn => ({ header, type: 'number' });
export const money = (header: string): XlsxColumn => ({ header, type: 'money' });
export const day = (header: string): XlsxColumn => ({ header, type: 'day' });
export type XlsxValue = string | number | null;

/** One sheet; the name is cut to the 31 characters that Excel takes. */
export type XlsxSheet = { name: string; columns: XlsxColumn[]; rows: XlsxValue[][] };

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
