/** The least that Stripe charges, in minor units (https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts); half a dollar's worth elsewhere. */
const least: Record<string, number> = {
  AED: 200,
  AUD: 50,
  BRL: 50,
  CAD: 50,
  CHF: 50,
  CZK: 1500,
  DKK: 250,
  EUR: 50,
  GBP: 30,
  HKD: 400,
  HUF: 17_500,
  INR: 50,
  JPY: 50,
  MXN: 1000,
  MYR: 200,
  NOK: 300,
  NZD: 50,
  PLN: 200,
  RON: 200,
  SEK: 300,
  SGD: 50,
  THB: 1000,
  USD: 50,
};

/** Those in which Stripe counts by other minor units than ISO 4217 (https://docs.stripe.com/currencies#special-cases). */
const countedOtherwise = ['ISK', 'MGA', 'UGX'];
/** Of three decimals Stripe takes amounts that end in 0 alone (https://docs.stripe.com/currencies#three-decimal). */
const threeDecimals = ['BHD', 'JOD', 'KWD', 'OMR', 'TND'];

/** Whether Stripe counts the currency as ISO 4217 does, as every amount of ours is counted. */
export const countedByCard = (currency: string): boolean => !countedOtherwise.includes(currency);

/** Whether Stripe takes such an amount (in ISO 4217's minor units) by card. */
export const takenByCard = (amount: number, currency: string): boolean =>
  countedByCard(currency) &&
  !(threeDecimals.includes(currency) && amount % 10 !== 0) &&
  amount >= (least[currency] ?? 1);
