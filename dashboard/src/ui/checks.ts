import type { TFunction } from 'i18next';

export const filledIn = (t: TFunction) => (value: string) => (value.trim() ? null : t('common.required'));

export const email = (t: TFunction) => (value: string) =>
  /^\S+@\S+\.\S+$/.test(value.trim()) ? null : t('common.invalidEmail');

/** Nothing is fine too. */
export const optionalEmail = (t: TFunction) => (value: string) => (value.trim() ? email(t)(value) : null);

export const newPassword = (t: TFunction) => (value: string) =>
  value.length >= 8 ? null : t('auth.passwordShort');
