import { moneyFormat } from './figures.ts';
import { hindiNumbers } from './hindiNumbers.ts';
import type { Language } from './labels.ts';

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

const hindi: Step[] = [
  [10_000_000, 'करोड़'],
  [100_000, 'लाख'],
  [1000, 'हज़ार'],
  [100, 'सौ'],
];

const englishBelow100 = (value: number): string =>
  value < 20
    ? `${ones[value]}`
    : `${tens[Math.floor(value / 10)]}${value % 10 ? ` ${ones[value % 10]}` : ''}`;
const hindiBelow100 = (value: number): string => `${hindiNumbers[value]}`;

function whole(value: number, steps: Step[], below100: (value: number) => string): string {
  for (const [size, name] of steps) {
    if (value < size) continue;
    const rest = value % size;
    const many = whole(Math.floor(value / size), steps, below100);
    return `${many} ${name}${rest ? ` ${whole(rest, steps, below100)}` : ''}`;
  }
  return below100(value);
}

/**
 * `Rupees One Lakh Eighteen Thousand and Fifty Paise Only`, from integer minor units; rupees also in Hindi. Other currencies
 * go by their name and count in millions, with the fraction as on a cheque: `US Dollar One Million and 50/100 Only`.
 * Throws RangeError when `minor` is not a safe integer.
 */
export function amountInWords(minor: number, currency: string, language: Language): string {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`${minor} is not an integer amount`);
  const { scale } = moneyFormat(currency);
  const amount = Math.abs(minor);
  const [units, fraction] = [Math.floor(amount / scale), amount % scale];
  const parts =
    currency === 'INR'
      ? rupees(units, fraction, minor < 0)[language]
      : foreign(units, fraction, minor < 0, currency);
  return parts.filter(Boolean).join(' ');
}

const rupees = (units: number, paise: number, negative: boolean): Record<Language, string[]> => ({
  en: [
    negative ? 'Minus' : '',
    'Rupees',
    whole(units, indian, englishBelow100),
    paise ? `and ${englishBelow100(paise)} Paise` : '',
    'Only',
  ],
  hi: [
    negative ? 'ऋण' : '',
    'रुपये',
    whole(units, hindi, hindiBelow100),
    paise ? `और ${hindiBelow100(paise)} पैसे` : '',
    'मात्र',
  ],
});

function foreign(units: number, fraction: number, negative: boolean, currency: string): string[] {
  const { scale } = moneyFormat(currency);
  return [
    negative ? 'Minus' : '',
    currencies.of(currency) ?? currency,
    whole(units, western, englishBelow100),
    fraction ? `and ${fraction}/${scale}` : '',
    'Only',
  ];
}
