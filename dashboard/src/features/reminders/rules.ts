import type { ReminderRule } from '@workbay/sdk/schema';

/** A rule as it is typed. */
export interface RuleDraft {
  title: string;
  days: number | '';
  kilometres: number | '';
  itemId: string | null;
}

export const newRule = (): RuleDraft => ({ title: '', days: 180, kilometres: 5000, itemId: null });

export const draftOf = ({ title, days, kilometres, itemId }: ReminderRule): RuleDraft => ({
  title,
  days: days ?? '',
  kilometres: kilometres ?? '',
  itemId,
});

export const ruleOf = ({ title, days, kilometres, itemId }: RuleDraft): ReminderRule => ({
  title: title.trim(),
  days: days === '' ? null : days,
  kilometres: kilometres === '' ? null : kilometres,
  itemId,
});
