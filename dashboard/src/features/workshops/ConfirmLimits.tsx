import { Button, Group, SimpleGrid } from '@mantine/core';
import type { Workshop } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { fromMinor, toMinor } from '../../app/home.ts';
import { renewSession, useMe } from '../../app/session.ts';
import { useUnsavedWhile } from '../../app/unsaved.ts';
import { useChange } from '../../app/useChange.ts';
import { MoneyInput } from '../../ui/fields.tsx';
import { Part } from '../../ui/Part.tsx';
import { useRoles } from '../roles/useRoles.ts';

/** Up to which amount each role may confirm a payment or refund; a field left empty leaves it to the role's permissions. */
export function ConfirmLimits({ workshop }: { workshop: Workshop }) {
  const { t } = useTranslation();
  const may = useMe()?.role === 'owner';
  const { roles, nameOf } = useRoles();
  const bound = roles.filter(
    ({ id, permissions }) => id !== 'owner' && permissions.includes('payments:read'),
  );
  const [drafts, setDrafts] = useState<Record<string, number | ''>>({});
  useUnsavedWhile(Object.keys(drafts).length > 0);
  const shownFor = (role: string) => {
    const kept = workshop.confirmLimits.find(limit => limit.role === role);
    return drafts[role] ?? (kept ? fromMinor(kept.amount) : '');
  };
  const save = useChange(
    () =>
      workbay.workshops.update(
        {
          confirmLimits: bound.flatMap(({ id: role }) => {
            const value = shownFor(role);
            return value === '' ? [] : [{ role, amount: toMinor(value) }];
          }),
        },
        { ifMatch: workshop.version },
      ),
    {
      said: () => t('common.saved'),
      after: () => {
        setDrafts({});
        void renewSession(() => workbay.auth.refresh());
      },
    },
  );
  return (
    <Part title={t('workshops.confirmLimits')} text={t('workshops.confirmLimitsText')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {bound.map(({ id, permissions }) => (
          <MoneyInput
            key={id}
            label={nameOf(id)}
            placeholder={t(
              permissions.includes('payments:confirm') ? 'workshops.noLimit' : 'workshops.confirmsNone',
            )}
            max={10_000_000_000}
            readOnly={!may}
            value={shownFor(id)}
            onChange={value => setDrafts({ ...drafts, [id]: value })}
          />
        ))}
      </SimpleGrid>
      {may && (
        <Group justify="flex-end">
          <Button
            disabled={Object.keys(drafts).length === 0}
            loading={save.isPending}
            onClick={() => save.mutate(undefined)}
          >
            {t('common.save')}
          </Button>
        </Group>
      )}
    </Part>
  );
}
