import { ActionIcon, Group } from '@mantine/core';
import type { InspectionPoint, StoredFile } from '@workbay/sdk/schema';
import { XIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../jobs/photoAddress.ts';
import classes from './Inspection.module.css';

interface Props {
  point: InspectionPoint;
  photos: StoredFile[];
  onTakeOff: ((fileId: string) => void) | null;
}

/** The photos of a point, each leading to its large one. */
export function PointPhotos({ point: { name, photoFileIds }, photos, onTakeOff }: Props) {
  const { t } = useTranslation();
  const shown = photoFileIds.flatMap(id => photos.find(photo => photo.id === id) ?? []);
  if (shown.length === 0) return null;
  return (
    <Group gap="xs">
      {shown.map((photo, index) => (
        <div key={photo.id} className={classes.photo}>
          <a href={addressOf(photo, 'large')} target="_blank" rel="noopener">
            <img
              src={addressOf(photo, 'small')}
              alt={t('inspections.photoOf', { number: index + 1, name })}
              loading="lazy"
            />
          </a>
          {onTakeOff && (
            <ActionIcon
              className={classes.remove}
              size="sm"
              variant="default"
              aria-label={t('inspections.takeOff', { number: index + 1, name })}
              onClick={() => onTakeOff(photo.id)}
            >
              <XIcon size={14} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
    </Group>
  );
}
