/** Minor units of ISO 4217 (its list one) other than two decimals. Not asked of Intl: its data counts otherwise for some, such as HUF, and changes. */
const digits: Record<string, number> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** How many decimals a currency has: 2 of INR and EUR, 0 of JPY, 3 of KWD. Amounts of the API are integers of the last one. */
export const currencyDigits = (currency: string): number => digits[currency] ?? 2;

/** How many minor units one unit of a currency is: 100 paise, 1 yen, 1000 fils. */
export const minorUnits = (currency: string): number => 10 ** currencyDigits(currency);
