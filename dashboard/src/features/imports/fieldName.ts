import type { TFunction } from 'i18next';
import { en } from '../../locales/en.ts';

type Known = keyof typeof en.imports.fields;
const isKnown = (name: string): name is Known => name in en.imports.fields;

/** What a person calls a field of the API. */
export const fieldName = (t: TFunction, name: string): string =>
  isKnown(name) ? t(`imports.fields.${name}`) : name;
