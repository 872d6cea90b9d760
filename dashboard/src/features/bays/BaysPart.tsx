import { Badge, Button, Group, Select, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import type { Bay } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { filledIn } from '../../ui/checks.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { Part } from '../../ui/Part.tsx';
import { useBays } from './useBays.ts';

const kinds = ['bay', 'lift', 'alignment', 'body', 'wash', 'visit'] as const;

export function BaysPart({ may }: { may: boolean }) {
  const { t } = useTranslation();
  const { bays } = useBays();
  const [edited, setEdited] = useState<Bay | 'new' | null>(null);
  return (
    <Part title={t('bays.title')} text={t('bays.text')}>
      {bays.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('bays.empty')}
        </Text>
      )}
      <Stack gap={4}>
        {bays.map(bay => (
          <Group key={bay.id} justify="space-between" className="row" px={8} py={6} gap="sm">
            <Button variant="transparent" p={0} h="auto" disabled={!may} onClick={() => setEdited(bay)}>
              {bay.name}
            </Button>
            <Group gap="xs">
              {!bay.active && <Badge color="gray">{t('bays.off')}</Badge>}
              <Text size="sm" c="dimmed">
                {t(`bays.kinds.${bay.kind}`)}
              </Text>
            </Group>
          </Group>
        ))}
      </Stack>
      {may && (
        <Button
          variant="default"
          w="fit-content"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setEdited('new')}
        >
          {t('bays.add')}
        </Button>
      )}
      <Dialog
        opened={edited !== null}
        onClose={() => setEdited(null)}
        title={edited === 'new' ? t('bays.add') : t('bays.edit')}
      >
        <BayForm bay={edited === 'new' ? null : edited} onDone={() => setEdited(null)} />
      </Dialog>
    </Part>
  );
}

function BayForm({ bay, onDone }: { bay: Bay | null; onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: {
      name: bay?.name ?? '',
      kind: bay?.kind ?? ('bay' as const),
      active: bay?.active ?? true,
    },
    validate: { name: filledIn(t) },
  });
  const save = useChange(
    ({ name, kind, active }: typeof form.values) =>
      bay
        ? workbay.bays.update(bay.id, { name, kind, active }, { ifMatch: bay.version })
        : workbay.bays.create({ name, kind }),
    { form, said: () => t('common.saved'), after: onDone },
  );
  return (
    <form noValidate onSubmit={form.onSubmit(values => save.mutate(values))}>
      <Stack gap="sm">
        <TextInput
          label={t('common.name')}
          placeholder={t('bays.nameHint')}
          maxLength={60}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Select
          label={t('bays.kind')}
          allowDeselect={false}
          data={kinds.map(value => ({ value, label: t(`bays.kinds.${value}`) }))}
          {...form.getInputProps('kind')}
        />
        {bay && <Switch label={t('bays.active')} {...form.getInputProps('active', { type: 'checkbox' })} />}
      </Stack>
      <FormButtons onCancel={onDone} save={t('common.save')} loading={save.isPending} />
    </form>
  );
}
