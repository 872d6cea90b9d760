import { useMediaQuery } from '@mantine/hooks';

/** Whether the page is as narrow as on a phone, below Mantine's breakpoint `sm`; known before the first picture. */
export const useNarrow = (): boolean =>
  useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
