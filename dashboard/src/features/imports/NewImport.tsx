import { Anchor, Group, Radio, Stack, Text } from '@mantine/core';
import type { ImportKind, StoredFile } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Section } from '../../ui/Section.tsx';
import { saveAs } from '../../ui/saveAs.ts';
import { FileUpload } from '../files/FileUpload.tsx';
import { kindsFor, samples } from './kinds.ts';

/** What the file holds, and the file: its columns come next. */
export function NewImport() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const kinds = kindsFor(useMe()?.permissions ?? []);
  const [kind, setKind] = useState<ImportKind>(kinds[0] ?? 'customers');
  const begin = useChange((file: StoredFile) => workbay.imports.create({ fileId: file.id, kind }), {
    after: ({ id }) => navigate(`/imports/${id}`),
  });
  return (
    <Section title={t('imports.new')}>
      <Stack>
        <Radio.Group
          label={t('imports.whatLabel')}
          value={kind}
          onChange={value => setKind(kinds.find(one => one === value) ?? kind)}
        >
          <Group mt="xs" gap="md">
            {kinds.map(one => (
              <Radio key={one} value={one} label={t(`imports.kinds.${one}`)} />
            ))}
          </Group>
        </Radio.Group>
        <Text size="sm" c="dimmed">
          {t(`imports.hints.${kind}`)}{' '}
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() =>
              saveAs(new Blob([`\ufeff${samples[kind]}`], { type: 'text/csv' }), `workbay-${kind}.csv`)
            }
          >
            {t('imports.sample')}
          </Anchor>
        </Text>
        <FileUpload
          purpose="import"
          label={t('imports.choose')}
          // Not waited for: to go on while the file is still on its way would ask whether to leave it.
          onUploaded={async file => begin.mutate(file)}
        />
      </Stack>
    </Section>
  );
}
