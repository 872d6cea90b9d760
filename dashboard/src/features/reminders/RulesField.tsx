import { ActionIcon, Button, Group, Paper, SimpleGrid, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { PlusIcon, Trash2Icon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { WholeNumberInput } from '../../ui/fields.tsx';
import { present } from '../../ui/present.ts';
import { type Choice, TypeAhead } from '../../ui/TypeAhead.tsx';
import { newRule, type RuleDraft } from './rules.ts';

interface Values {
  mail: boolean;
  daysBefore: number;
  rules: RuleDraft[];
}

const most = 10;

/** What is planned after a delivery: a row for each rule. */
export function RulesField({ form, may }: { form: UseFormReturnType<Values>; may: boolean }) {
  const { t } = useTranslation();
  const { rules } = form.values;
  return (
    <>
      {rules.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('reminders.noRules')}
        </Text>
      )}
      {rules.map((rule, at) => (
        <Paper key={at} p="sm" withBorder>
          <Group gap="sm" wrap="nowrap" align="flex-end" mb="xs">
            <TextInput
              style={{ flex: 1 }}
              label={t('reminders.what')}
              placeholder={t('services.nameHint')}
              maxLength={120}
              {...form.getInputProps(`rules.${at}.title`)}
            />
            {may && (
              <ActionIcon
                variant="default"
                size={36}
                aria-label={t('reminders.removeRule', { title: rule.title })}
                onClick={() => form.removeListItem('rules', at)}
              >
                <Trash2Icon size={16} aria-hidden />
              </ActionIcon>
            )}
          </Group>
          <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
            <WholeNumberInput
              label={t('reminders.afterDays')}
              min={1}
              max={3650}
              {...form.getInputProps(`rules.${at}.days`)}
            />
            <WholeNumberInput
              label={t('reminders.afterKilometres')}
              min={1}
              max={500_000}
              {...form.getInputProps(`rules.${at}.kilometres`)}
            />
            <RuleItem
              itemId={rule.itemId}
              onChange={item => form.setFieldValue(`rules.${at}.itemId`, item?.id ?? null)}
            />
          </SimpleGrid>
        </Paper>
      ))}
      {may && rules.length < most && (
        <Button
          variant="default"
          w="fit-content"
          leftSection={<PlusIcon size={16} aria-hidden />}
          onClick={() => form.insertListItem('rules', newRule())}
        >
          {t('reminders.addRule')}
        </Button>
      )}
    </>
  );
}

function RuleItem({ itemId, onChange }: { itemId: string | null; onChange: (item: Choice | null) => void }) {
  const { t } = useTranslation();
  const { data } = api.useQuery(
    'get',
    '/v1/items/{itemId}',
    { params: { path: { itemId: itemId ?? '' } } },
    { enabled: itemId !== null },
  );
  return (
    <TypeAhead
      name="items of reminders"
      label={t('reminders.onlyAfter')}
      placeholder={t('reminders.anyJob')}
      value={itemId === null ? null : { id: itemId, label: data?.name ?? '' }}
      onChange={onChange}
      find={findItems}
    />
  );
}

async function findItems(search: string): Promise<Choice[]> {
  const { data } = await workbay.items.list(present({ search: search || undefined, limit: 10 }));
  return data.map(({ id, name, code }) => ({ id, label: name, detail: code ?? undefined }));
}
