import { lazy } from 'react';
import { loadAllWords } from '../../app/i18n.ts';

/** Parts of the first pages that need not be there when these show. */
export const OidcButton = lazy(async () => ({ default: (await import('./OidcButton.tsx')).OidcButton }));

export const CountryField = lazy(async () => ({
  default: (await import('./CountryField.tsx')).CountryField,
}));

export const CodeEntry = lazy(async () => ({ default: (await import('./CodeEntry.tsx')).CodeEntry }));

export const SecondStep = lazy(async () => {
  const [{ SecondStep: step }] = await Promise.all([import('../factors/SecondStep.tsx'), loadAllWords()]);
  return { default: step };
});
