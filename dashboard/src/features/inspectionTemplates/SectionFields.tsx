import { ActionIcon, Button, Group, Paper, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { PlusIcon, Trash2Icon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { newPoint, type TemplateDraft } from './draft.ts';
import { PointItem } from './PointItem.tsx';
import classes from './SectionFields.module.css';

interface Props {
  form: UseFormReturnType<TemplateDraft>;
  index: number;
  onRemove: (() => void) | null;
}

const mostPoints = 40;

/** A section with its points, a row each; Enter in a row begins the next. */
export function SectionFields({ form, index, onRemove }: Props) {
  const { t } = useTranslation();
  const at = `sections.${index}`;
  const number = index + 1;
  const points = form.values.sections[index]?.points ?? [];
  const add = (on: number) => {
    if (points.length < mostPoints) form.insertListItem(`${at}.points`, newPoint(), on);
  };
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('inspectionTemplates.section', { number })}>
      <Stack gap="xs">
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <TextInput
            flex={1}
            maxLength={80}
            aria-label={t('inspectionTemplates.sectionName', { number })}
            placeholder={t('inspectionTemplates.section', { number })}
            styles={{ input: { fontWeight: 600 } }}
            {...form.getInputProps(`${at}.name`)}
          />
          {onRemove && (
            <ActionIcon
              size={36}
              variant="subtle"
              color="gray"
              aria-label={t('inspectionTemplates.removeSection', { number })}
              onClick={onRemove}
            >
              <Trash2Icon size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
        {points.map((point, on) => (
          <div key={point.key} className={classes.row}>
            <TextInput
              maxLength={120}
              aria-label={t('inspectionTemplates.point', { number, point: on + 1 })}
              autoFocus={point.name === '' && on > 0}
              error={on === 0 && form.errors[`${at}.points`]}
              onKeyDown={event => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                event.preventDefault();
                add(on + 1);
              }}
              {...form.getInputProps(`${at}.points.${on}.name`, { withError: false })}
            />
            <PointItem
              label={t('inspectionTemplates.itemOf', { number, point: on + 1 })}
              itemId={point.itemId}
              onChange={itemId => form.setFieldValue(`${at}.points.${on}.itemId`, itemId)}
            />
            <ActionIcon
              size={36}
              variant="subtle"
              color="gray"
              disabled={points.length === 1}
              aria-label={t('inspectionTemplates.removePoint', { number, point: on + 1 })}
              onClick={() => form.removeListItem(`${at}.points`, on)}
            >
              <Trash2Icon size={15} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <Button
          size="compact-sm"
          variant="subtle"
          w="fit-content"
          leftSection={<PlusIcon size={14} aria-hidden />}
          disabled={points.length >= mostPoints}
          onClick={() => add(points.length)}
        >
          {t('inspectionTemplates.addPoint')}
        </Button>
      </Stack>
    </Paper>
  );
}
