import { moneyFormat } from './figures.ts';

const ones =
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen'.split(
    ' ',
  );
const tens = ['', '', ...'Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ')];

const currencies = new Intl.DisplayNames('en', { type: 'currency' });

type Step = [size: number, name: string];
const indian: Step[] = [
  [10_000_000, 'Crore'],
  [100_000, 'Lakh'],
  [1000, 'Thousand'],
  [100, 'Hundred'],
];
const western: Step[] = [
  [1_000_000_000, 'Billion'],
  [1_000_000, 'Million'],
  [1000, 'Thousand'],
  [100, 'Hundred'],
];

function whole(value: number, steps: Step[]): string {
  if (value < 20) return `${ones[value]}`;
  if (value < 100) return `${tens[Math.floor(value / 10)]}${value % 10 ? ` ${ones[value % 10]}` : ''}`;
  for (const [size, name] of steps) {
    if (value < size) continue;
    const rest = value % size;
    return `${whole(Math.floor(value / size), steps)} ${name}${rest ? ` ${whole(rest, steps)}` : ''}`;
  }
  return '';
}

/**
 * `Rupees One Lakh Eighteen Thousand and Fifty Paise Only`, from integer minor units. Other currencies go by their
 * name and count in millions, with the fraction as on a cheque: `US Dollar One Million and 50/100 Only`.
 * Throws RangeError when `minor` is not a safe integer.
 */
export function amountInWords(minor: number, currency: string): string {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`${minor} is not an integer amount`);
  const rupees = currency === 'INR';
  const { scale } = moneyFormat(currency);
  const amount = Math.abs(minor);
  const fraction = amount % scale;
  const steps = rupees ? indian : western;
  const part = rupees ? `${whole(fraction, steps)} Paise` : `${fraction}/${scale}`;
  return [
    minor < 0 ? 'Minus' : '',
    rupees ? 'Rupees' : (currencies.of(currency) ?? currency),
    whole(Math.floor(amount / scale), steps),
    fraction > 0 ? `and ${part}` : '',
    'Only',
  ]
    .filter(Boolean)
    .join(' ');
}
