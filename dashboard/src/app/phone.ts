/** Mobile numbers of India as people there read them out, "+91 98200 12345"; others as they are. Only to be read: links take the number itself. */
export const readablePhone = (number: string): string =>
  number.replace(/^(\+91)([6-9]\d{4})(\d{5})$/, '$1 $2 $3');
