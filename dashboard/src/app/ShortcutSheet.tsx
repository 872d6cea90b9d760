import { Group, Kbd, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Window } from '../ui/Window.tsx';
import { mod, placeKeys } from './shortcuts.ts';

export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const rows = [
    { keys: [mod, 'K'], label: t('palette.title') },
    { keys: ['/'], label: t('palette.searchHere') },
    { keys: ['N'], label: t('jobs.new') },
    { keys: [mod, 'Enter'], label: t('palette.save') },
    ...placeKeys.map(({ key, label }) => ({ keys: ['G', key], label: t(`nav.${label}`) })),
    { keys: ['?'], label: t('palette.shortcuts') },
  ];
  return (
    <Window opened onClose={onClose} title={t('palette.shortcuts')}>
      <Stack gap="xs" component="ul" p={0} m={0}>
        {rows.map(({ keys, label }) => (
          <Group key={label} component="li" justify="space-between" fz="sm">
            {label}
            <Group gap={4}>
              {keys.map(key => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </Group>
          </Group>
        ))}
      </Stack>
    </Window>
  );
}
