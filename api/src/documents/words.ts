const ones = [
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen',
].flatMap(words => words.split(' '));
const tens = ['', '', ...'Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ')];
const steps: [size: number, name: string][] = [
  [10_000_000, 'Crore'],
  [100_000, 'Lakh'],
  [1000, 'Thousand'],
  [100, 'Hundred'],
];

function whole(value: number): string {
  if (value < 20) return `${ones[value]}`;
  if (value < 100) return `${tens[Math.floor(value / 10)]}${value % 10 ? ` ${ones[value % 10]}` : ''}`;
  for (const [size, name] of steps) {
    if (value < size) continue;
    const rest = value % size;
    return `${whole(Math.floor(value / size))} ${name}${rest ? ` ${whole(rest)}` : ''}`;
  }
  return '';
}

/** `Rupees One Lakh Eighteen Thousand and Fifty Paise Only`, from minor units; other currencies by their code. */
export function amountInWords(minor: number, currency: string): string {
  const major = Math.floor(minor / 100);
  const cents = minor % 100;
  const [name, part] = currency === 'INR' ? ['Rupees', 'Paise'] : [currency, 'Cents'];
  return `${name} ${whole(major)}${cents ? ` and ${whole(cents)} ${part}` : ''} Only`;
}
