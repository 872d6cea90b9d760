/** Red that is read on either ground. */
export const badColour = 'light-dark(var(--mantine-color-red-8), var(--mantine-color-red-4))';
