import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  rows?: number;
  /** Of each row, in px. */
  height?: number;
}

/** Stands where something will be. */
export function Loading({ rows = 6, height = 42 }: Props) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" role="status" aria-label={t('app.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} radius="md" />
      ))}
    </Stack>
  );
}
