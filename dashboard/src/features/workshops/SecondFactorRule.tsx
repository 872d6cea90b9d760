import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import type { Workshop } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { workbay } from '../../app/api.ts';
import { renewSession, useMe } from '../../app/session.ts';
import { useUnsavedWhile } from '../../app/unsaved.ts';
import { useChange } from '../../app/useChange.ts';
import { Part } from '../../ui/Part.tsx';
import { useRoles } from '../roles/useRoles.ts';

/** Of which roles the workshop asks a second factor, and what that means for whoever has one. */
export function SecondFactorRule({ workshop, may }: { workshop: Workshop; may: boolean }) {
  const { t } = useTranslation();
  const me = useMe();
  const { roles, nameOf } = useRoles();
  const kept = workshop.secondFactorRoles;
  const [draft, setDraft] = useState<string[] | null>(null);
  const chosen = draft ?? kept;
  const changed = chosen.length !== kept.length || chosen.some(role => !kept.includes(role));
  useUnsavedWhile(changed);
  const save = useChange(
    () => workbay.workshops.update({ secondFactorRoles: chosen }, { ifMatch: workshop.version }),
    {
      said: () => t('common.saved'),
      after: () => {
        setDraft(null);
        void renewSession(() => workbay.auth.refresh());
      },
    },
  );
  const concernsMe = me?.role && chosen.includes(me.role) && me.secondFactor === 'none';
  return (
    <Part title={t('workshops.secondFactor')} text={t('workshops.secondFactorText')}>
      <Checkbox.Group
        label={t('workshops.secondFactorRoles')}
        value={chosen}
        onChange={setDraft}
        readOnly={!may}
      >
        <Stack gap="xs" mt="xs">
          {roles.map(({ id }) => (
            <Checkbox key={id} value={id} label={nameOf(id)} disabled={!may} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Text size="sm" c="dimmed">
        {t('workshops.secondFactorHint')}
      </Text>
      {changed && concernsMe && (
        <Alert color="yellow" title={t('workshops.secondFactorYou')}>
          <Link to="/security">{t('workshops.secondFactorYouLink')}</Link>
        </Alert>
      )}
      {may && (
        <Group justify="flex-end">
          <Button disabled={!changed} loading={save.isPending} onClick={() => save.mutate(undefined)}>
            {t('common.save')}
          </Button>
        </Group>
      )}
    </Part>
  );
}
