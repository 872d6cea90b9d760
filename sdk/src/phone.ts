/**
 * Numbers of India as people there read them out: mobiles "+91 98200 12345", landlines of the largest cities "+91 20 6789 1234"; others
 * as they are. Only to be read: links take the number itself.
 */
export const readablePhone = (number: string): string =>
  number
    .replace(/^(\+91)([6-9]\d{4})(\d{5})$/, '$1 $2 $3')
    .replace(/^(\+91)(11|20|22|33|40|44)(\d{4})(\d{4})$/, '$1 $2 $3 $4');
