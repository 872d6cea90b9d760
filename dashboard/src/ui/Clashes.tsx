import { Alert, Button, Group, List, Text } from '@mantine/core';
import { UsersIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Clash } from '../app/useRecordForm.ts';

interface Props<Values> {
  clashes: Clash<Values>[] | null;
  /** A field by its name on the form, and what the other wrote there. */
  describe: (clash: Clash<Values>) => { label: string; text: string };
  onTheirs: (clash: Clash<Values>) => void;
}

/** Says that somebody else saved first, and what of it differs from what stands here. */
export function Clashes<Values>({ clashes, describe, onTheirs }: Props<Values>) {
  const { t } = useTranslation();
  if (!clashes) return null;
  return (
    <Alert
      color="orange"
      icon={<UsersIcon size={18} aria-hidden />}
      title={t('conflict.title')}
      role="alert"
      mb="sm"
    >
      <Text size="sm">{clashes.length > 0 ? t('conflict.both') : t('conflict.taken')}</Text>
      <List size="sm" listStyleType="none" mt={clashes.length > 0 ? 'xs' : 0}>
        {clashes.map(clash => {
          const { label, text } = describe(clash);
          return (
            <List.Item key={clash.field} mb={4}>
              <Group gap="xs">
                <span>{t('conflict.theirs', { label, text: text || t('conflict.nothing') })}</span>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t('conflict.useFor', { label })}
                  onClick={() => onTheirs(clash)}
                >
                  {t('conflict.use')}
                </Button>
              </Group>
            </List.Item>
          );
        })}
      </List>
    </Alert>
  );
}
