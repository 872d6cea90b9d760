import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core';
import type { OpenSpan } from '@workbay/sdk/schema';
import { PlusIcon, Trash2Icon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type HoursForm, spanAfter } from './values.ts';

interface Props {
  form: HoursForm;
  path: string;
  spans: OpenSpan[];
  may: boolean;
  /** The day, for those who hear the fields. */
  of: string;
}

const mostSpans = 6;

export function SpanFields({ form, path, spans, may, of }: Props) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      {spans.map((_, index) => (
        // Nothing but its place tells one span of a day from another.
        <Group key={index} gap="xs" wrap="nowrap" align="flex-start">
          <TextInput
            type="time"
            miw={0}
            aria-label={t('hours.fromOf', { day: of })}
            required
            {...form.getInputProps(`${path}.${index}.from`)}
          />
          <TextInput
            type="time"
            miw={0}
            aria-label={t('hours.toOf', { day: of })}
            required
            {...form.getInputProps(`${path}.${index}.to`)}
          />
          {may && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t('hours.removeSpan', { day: of })}
              onClick={() => form.removeListItem(path, index)}
            >
              <Trash2Icon size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {may && spans.length < mostSpans && (
        <Button
          variant="subtle"
          size="compact-sm"
          w="fit-content"
          leftSection={<PlusIcon size={14} aria-hidden />}
          aria-label={t('hours.addSpanOf', { day: of })}
          onClick={() => form.insertListItem(path, spanAfter(spans))}
        >
          {t('hours.addSpan')}
        </Button>
      )}
    </Stack>
  );
}
