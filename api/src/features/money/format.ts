/** `₹1,18,000.00`: minor units with the currency's sign, in Indian grouping for rupees. */
export function formatMoney(minor: number, currency: string): string {
  return new Intl.NumberFormat(currency === 'INR' ? 'en-IN' : 'en', { style: 'currency', currency }).format(
    minor / 100,
  );
}

/** `1,18,000.00`: the same without the sign, for the columns of a table. */
export function formatAmount(minor: number, currency: string): string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return new Intl.NumberFormat(currency === 'INR' ? 'en-IN' : 'en', digits).format(minor / 100);
}
