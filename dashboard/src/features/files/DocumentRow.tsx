import { ActionIcon, Anchor, Box, Group, Text } from '@mantine/core';
import type { StoredFile } from '@workbay/sdk/schema';
import { FileTextIcon, ImageIcon, Trash2Icon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';

/** A paper, to be opened; whoever may also takes it away. */
export function DocumentRow({ file, onRemove }: { file: StoredFile; onRemove?: () => void }) {
  const { t } = useTranslation();
  const { date, fileSize } = useFormat();
  // A document is saved, a picture is shown.
  const [Icon, target] = file.type === 'application/pdf' ? [FileTextIcon, '_self'] : [ImageIcon, '_blank'];
  return (
    <Group component="li" gap="sm" wrap="nowrap">
      <Icon size={20} strokeWidth={1.7} aria-hidden />
      <Box flex={1} miw={0}>
        <Anchor
          href={file.url ?? ''}
          target={target}
          rel="noreferrer"
          size="sm"
          fw={560}
          truncate
          display="block"
        >
          {file.name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {fileSize(file.size)} · {date(file.createdAt)}
        </Text>
      </Box>
      {onRemove && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('files.removeNamed', { name: file.name })}
          onClick={onRemove}
        >
          <Trash2Icon size={16} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}
