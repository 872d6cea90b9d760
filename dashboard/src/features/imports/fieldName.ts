import type { TFunction } from 'i18next';
import { inIndiaNow } from '../../app/home.ts';
import { en } from '../../locales/en.ts';

type Known = keyof typeof en.imports.fields;
const isKnown = (name: string): name is Known => name in en.imports.fields;

type Other = keyof typeof en.imports.abroad;
const isOther = (name: string): name is Other => !inIndiaNow() && name in en.imports.abroad;

/** What a person calls a field of the API there. */
export function fieldName(t: TFunction, name: string): string {
  if (isOther(name)) return t(`imports.abroad.${name}`);
  return isKnown(name) ? t(`imports.fields.${name}`) : name;
}
