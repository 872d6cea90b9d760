/** `₹1,18,000.00`: minor units with the currency's sign, in Indian grouping for rupees. */
export function formatMoney(minor: number, currency: string): string {
  return new Intl.NumberFormat(currency === 'INR' ? 'en-IN' : 'en', { style: 'currency', currency }).format(
    minor / 100,
  );
}
