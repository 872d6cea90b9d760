import type { components } from '@workbay/sdk/schema';

/** Where the postal code stands after the city; elsewhere it stands before it (Universal Postal Union, addressing by country). */
const codeLast = new Set(
  'AS AU BD BH BM BN BR BT CA CC CO CX FM GB GG GI GU ID IE IM IN IO JE JO KH KR LB LV MH MM MN MP MT MV NF NG NP NZ PG PK PR PW SA SG SH TH TW UM US VE VI VN ZA'.split(
    ' ',
  ),
);

/** An address as it is written on a letter of a workshop in `country`, which is named where the address is in another. */
export function addressLines(address: components['schemas']['Address'], country: string): string[] {
  const { line1, line2, city, region, postalCode } = address;
  const there = address.country ?? country;
  const code = codeLast.has(there)
    ? [[city, region].filter(Boolean).join(', '), postalCode]
    : [postalCode, [city, region].filter(Boolean).join(', ')];
  const name = there === country ? undefined : new Intl.DisplayNames('en', { type: 'region' }).of(there);
  return [line1, line2, code.filter(Boolean).join(' '), name].flatMap(line => line || []);
}
