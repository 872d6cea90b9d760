import { Stack } from '@mantine/core';
import type { StoredFile } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Part } from '../../ui/Part.tsx';
import { More } from '../../ui/Records.tsx';
import { byCursor, itemsOf } from '../../ui/usePages.ts';
import { DocumentRow } from './DocumentRow.tsx';
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
            <DocumentRow key={file.id} file={file} onRemove={() => askRemove(file)} />
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
        change={remove}
        onConfirm={() => removing && remove.mutate(removing)}
      />
    </Part>
  );
}
