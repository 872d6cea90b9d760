import { Box, Button, Group, Stack, Switch, Text } from '@mantine/core';
import { CopyIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useWeek } from '../notifications/useWeek.ts';
import { SpanFields } from './SpanFields.tsx';
import { type HoursForm, usualSpan, weekdays } from './values.ts';

export function WeekFields({ form, may }: { form: HoursForm; may: boolean }) {
  const { t } = useTranslation();
  const { weekdays: names } = useWeek();
  const { week } = form.values;
  const copyMonday = () =>
    form.setFieldValue('week', {
      ...week,
      tuesday: week.monday,
      wednesday: week.monday,
      thursday: week.monday,
      friday: week.monday,
    });
  return (
    <Stack gap="md">
      {weekdays.map((day, index) => {
        const name = names[index]?.label ?? '';
        const spans = week[day];
        return (
          <Group key={day} align="flex-start" gap="sm" role="group" aria-label={name}>
            <Box w={150} pt={8}>
              <Switch
                label={name}
                checked={spans.length > 0}
                onChange={({ currentTarget: { checked } }) =>
                  form.setFieldValue(`week.${day}`, checked ? [usualSpan] : [])
                }
              />
            </Box>
            <Box flex={1} miw={250}>
              {spans.length === 0 ? (
                <Text c="dimmed" size="sm" pt={8}>
                  {t('hours.closed')}
                </Text>
              ) : (
                <SpanFields form={form} path={`week.${day}`} spans={spans} may={may} of={name} />
              )}
            </Box>
          </Group>
        );
      })}
      {may && week.monday.length > 0 && (
        <Button
          variant="default"
          w="fit-content"
          leftSection={<CopyIcon size={16} aria-hidden />}
          onClick={copyMonday}
        >
          {t('hours.copyMonday')}
        </Button>
      )}
    </Stack>
  );
}
