type Due = {
  upiId: string | null;
  name: string;
  number: string | null;
  amountDue: number;
  currency: string;
};

/** NPCI's UPI linking specification: payee, name, amount in rupees, currency, note. Nothing to pay, or not in rupees: none. */
export function upiUri({ upiId, name, number, amountDue, currency }: Due): string | null {
  if (upiId === null || number === null || amountDue <= 0 || currency !== 'INR') return null;
  const parameters = { pa: upiId, pn: name, am: (amountDue / 100).toFixed(2), cu: currency, tn: number };
  const query = Object.entries(parameters).map(
    ([key, value]) => `${key}=${encodeURIComponent(value.toWellFormed())}`,
  );
  return `upi://pay?${query.join('&')}`;
}
