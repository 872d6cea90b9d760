import { Button, Group, Paper, SimpleGrid, Stack, Switch, Text, TextInput } from '@mantine/core';
import { PlusIcon, Trash2Icon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { SpanFields } from './SpanFields.tsx';
import { type HoursForm, usualSpan } from './values.ts';

export function HolidayFields({ form, may }: { form: HoursForm; may: boolean }) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const { holidays } = form.values;
  return (
    <Stack gap="sm">
      {holidays.length === 0 && (
        <Text c="dimmed" size="sm">
          {t('hours.noHolidays')}
        </Text>
      )}
      {holidays.map(({ from, reason, spans }, index) => (
        <Paper key={index} withBorder p="sm" role="group" aria-label={reason || t('hours.holiday')}>
          <Stack gap="sm">
            <TextInput
              label={t('hours.reason')}
              maxLength={120}
              {...form.getInputProps(`holidays.${index}.reason`)}
            />
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
              <DayInput label={t('hours.firstDay')} {...form.getInputProps(`holidays.${index}.from`)} />
              <DayInput label={t('hours.lastDay')} {...form.getInputProps(`holidays.${index}.to`)} />
            </SimpleGrid>
            <Switch
              label={t('hours.special')}
              checked={spans.length > 0}
              onChange={({ currentTarget: { checked } }) =>
                form.setFieldValue(`holidays.${index}.spans`, checked ? [usualSpan] : [])
              }
            />
            {spans.length > 0 && (
              <SpanFields
                form={form}
                path={`holidays.${index}.spans`}
                spans={spans}
                may={may}
                of={reason || from}
              />
            )}
            {may && (
              <Group justify="flex-end">
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-sm"
                  leftSection={<Trash2Icon size={14} aria-hidden />}
                  onClick={() => form.removeListItem('holidays', index)}
                >
                  {t('hours.removeHoliday')}
                </Button>
              </Group>
            )}
          </Stack>
        </Paper>
      ))}
      {may && (
        <Button
          variant="default"
          w="fit-content"
          leftSection={<PlusIcon size={16} aria-hidden />}
          onClick={() =>
            form.insertListItem('holidays', { from: today(), to: today(), reason: '', spans: [] })
          }
        >
          {t('hours.addHoliday')}
        </Button>
      )}
    </Stack>
  );
}
