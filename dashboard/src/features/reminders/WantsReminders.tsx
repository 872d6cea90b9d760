import { Switch } from '@mantine/core';
import type { Customer } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';

/** Whether a customer is mailed what is due: they can end it by a link, or say so at the counter. */
export function WantsReminders({ customer: { id, version, wantsReminders } }: { customer: Customer }) {
  const { t } = useTranslation();
  const change = useChange(
    (wants: boolean) => workbay.customers.update(id, { wantsReminders: wants }, { ifMatch: version }),
    { said: () => t('common.saved') },
  );
  return (
    <Switch
      mt="md"
      label={t('reminders.wants')}
      checked={wantsReminders}
      disabled={change.isPending}
      onChange={event => change.mutate(event.currentTarget.checked)}
    />
  );
}
