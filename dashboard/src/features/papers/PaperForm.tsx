import { Button, Group, Select, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Paper, StoredFile } from '@workbay/sdk/schema';
import { FileTextIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { Form } from '../../ui/Form.tsx';
import { filled, filledOrNull, present } from '../../ui/present.ts';
import { FileUpload } from '../files/FileUpload.tsx';

const kinds = ['insurance', 'pollution', 'registration', 'warranty', 'other'] as const;

interface Values {
  kind: Paper['kind'];
  name: string;
  number: string;
  expiresOn: string | null;
  file: StoredFile | null;
}

interface Props {
  /** The one that is changed. */
  paper?: Paper;
  /** Whose a new one is. */
  of: { vehicleId: string } | { customerId: string };
  onDone: () => void;
}

export function PaperForm({ paper, of, onDone }: Props) {
  const { t } = useTranslation();
  const [uploading, setUploading] = useState(false);
  const form = useForm<Values>({
    initialValues: {
      kind: paper?.kind ?? ('vehicleId' in of ? 'insurance' : 'other'),
      name: paper?.name ?? '',
      number: paper?.number ?? '',
      expiresOn: paper?.expiresOn ?? null,
      file: paper?.file ?? null,
    },
    validate: {
      name: (value, { kind }) => (kind === 'other' && !value.trim() ? t('common.required') : null),
    },
  });
  const save = useChange(
    ({ kind, name, number, expiresOn, file }: Values) =>
      paper
        ? workbay.papers.update(
            paper.id,
            {
              kind,
              name: filledOrNull(name),
              number: filledOrNull(number),
              expiresOn,
              fileId: file?.id ?? null,
            },
            { ifMatch: paper.version },
          )
        : workbay.papers.create(
            present({
              ...of,
              kind,
              name: filled(name),
              number: filled(number),
              expiresOn: expiresOn ?? undefined,
              fileId: file?.id,
            }),
          ),
    { form, said: () => t('common.saved'), after: onDone },
  );
  const { file } = form.values;
  return (
    <Form
      onSubmit={form.onSubmit(values => save.mutate(values))}
      onCancel={onDone}
      save={t('common.save')}
      change={{ isPending: save.isPending || uploading, stop: save.stop }}
    >
      <Select
        label={t('papers.kindLabel')}
        data={kinds.map(value => ({ value, label: t(`papers.kind.${value}`) }))}
        allowDeselect={false}
        data-autofocus
        {...form.getInputProps('kind')}
      />
      <TextInput
        label={t('papers.name')}
        maxLength={120}
        withAsterisk={form.values.kind === 'other'}
        {...form.getInputProps('name')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label={t('papers.number')} maxLength={60} {...form.getInputProps('number')} />
        <DayInput label={t('papers.expiresOn')} clearable {...form.getInputProps('expiresOn')} />
      </SimpleGrid>
      <Text size="xs" c="dimmed">
        {t('papers.reminds')}
      </Text>
      {file && (
        <Group gap={6} wrap="nowrap">
          <FileTextIcon size={18} aria-hidden />
          <Text size="sm" truncate>
            {file.name}
          </Text>
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            onClick={() => form.setFieldValue('file', null)}
          >
            {t('files.remove')}
          </Button>
        </Group>
      )}
      <FileUpload
        purpose="customer_document"
        label={file ? t('files.replace') : t('papers.addFile')}
        camera
        onUploaded={async uploaded => form.setFieldValue('file', uploaded)}
        onBusy={setUploading}
      />
    </Form>
  );
}
