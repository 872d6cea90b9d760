import { Stack, Text } from '@mantine/core';
import type { StoredFile } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.tsx';
import { DocumentRow } from '../files/DocumentRow.tsx';

/** What is to be checked before somebody is verified. */
export function PlatformDocuments({ documents }: { documents: StoredFile[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('platform.documents')}>
      {documents.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('platform.noDocuments')}
        </Text>
      ) : (
        <Stack
          component="ul"
          aria-label={t('platform.documents')}
          gap="xs"
          p={0}
          m={0}
          style={{ listStyle: 'none' }}
        >
          {documents.map(file => (
            <DocumentRow key={file.id} file={file} />
          ))}
        </Stack>
      )}
    </Section>
  );
}
