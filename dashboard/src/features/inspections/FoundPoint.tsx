import { Group, Stack, Text } from '@mantine/core';
import type { InspectionPoint, StoredFile } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { useMembers } from '../members/useMembers.ts';
import classes from './Inspection.module.css';
import { PointPhotos } from './PointPhotos.tsx';

/** A point as it was found. */
export function FoundPoint({ point, photos }: { point: InspectionPoint; photos: StoredFile[] }) {
  const { t } = useTranslation();
  const { shortTime } = useFormat();
  const { nameOf } = useMembers();
  const { name, result, note, by, at } = point;
  const tone = result ?? 'unchecked';
  return (
    <div className={classes.point}>
      <Stack gap={6}>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Text size="sm">{name}</Text>
          <Text size="sm" fw={600} className={`${classes[`${tone}Text`]}`} style={{ whiteSpace: 'nowrap' }}>
            {t(`inspections.results.${tone}`)}
          </Text>
        </Group>
        {note && (
          <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-line' }}>
            {note}
          </Text>
        )}
        <PointPhotos point={point} photos={photos} onTakeOff={null} />
        {by && at && result !== 'green' && (
          <Text size="xs" c="dimmed">
            {t('inspections.by', { name: nameOf(by) ?? by, time: shortTime(at) })}
          </Text>
        )}
      </Stack>
    </div>
  );
}
