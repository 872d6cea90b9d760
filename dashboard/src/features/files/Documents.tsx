import { ActionIcon, Anchor, Box, Group, Stack, Text } from '@mantine/core';
import { IconFileText, IconPhoto, IconTrash } from '@tabler/icons-react';
import type { StoredFile } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Part } from '../../ui/Part.tsx';
import { Loading, More } from '../../ui/Records.tsx';
import { byCursor, itemsOf } from '../../ui/usePages.ts';
import { FileUpload } from './FileUpload.tsx';

interface Props {
  title: string;
  text: string;
  purpose: 'workshop_document' | 'user_document';
}

/** Their addresses work for a quarter of an hour. */
const readAgainMs = 10 * 60_000;

/** Papers to keep: licences, registrations, contracts. */
export function Documents({ title, text, purpose }: Props) {
  const { t } = useTranslation();
  const [removing, askRemove] = useState<StoredFile | null>(null);
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/files',
    { params: { query: { purpose, limit: 20 } } },
    { ...byCursor, refetchInterval: readAgainMs },
  );
  const remove = useChange((file: StoredFile) => workbay.files.delete(file.id), {
    said: () => t('common.deleted'),
    after: () => askRemove(null),
  });
  const files = itemsOf(pages);
  return (
    <Part title={title} text={text}>
      {pages.isPending && <Loading rows={2} />}
      {pages.error && !pages.data && <Broken error={pages.error} retry={() => pages.refetch()} />}
      {files.length > 0 && (
        <Stack component="ul" aria-label={title} gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
          {files.map(file => (
            <Row key={file.id} file={file} onRemove={() => askRemove(file)} />
          ))}
        </Stack>
      )}
      <More pages={pages} text={t('common.loadMore')} />
      <FileUpload
        purpose={purpose}
        label={t('files.upload')}
        multiple
        camera
        onUploaded={() => pages.refetch()}
      />
      <Confirm
        opened={removing !== null}
        onClose={() => askRemove(null)}
        title={t('files.removeTitle')}
        text={t('files.removeText', { name: removing?.name })}
        action={t('files.remove')}
        danger
        loading={remove.isPending}
        onConfirm={() => removing && remove.mutate(removing)}
      />
    </Part>
  );
}

function Row({ file, onRemove }: { file: StoredFile; onRemove: () => void }) {
  const { t } = useTranslation();
  const { date, fileSize } = useFormat();
  // A document is saved, a picture is shown.
  const [Icon, target] = file.type === 'application/pdf' ? [IconFileText, '_self'] : [IconPhoto, '_blank'];
  return (
    <Group component="li" gap="sm" wrap="nowrap">
      <Icon size={20} stroke={1.6} aria-hidden />
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
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('files.removeNamed', { name: file.name })}
        onClick={onRemove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
