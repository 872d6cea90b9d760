import { Select, Stack, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Bay } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { filledIn } from '../../ui/checks.ts';
import { EditedRows } from '../../ui/EditedRows.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { Part } from '../../ui/Part.tsx';
import { useBays } from './useBays.ts';

const kinds = ['bay', 'lift', 'alignment', 'body', 'wash', 'visit'] as const;

export function BaysPart({ may }: { may: boolean }) {
  const { t } = useTranslation();
  const { bays } = useBays();
  return (
    <Part title={t('bays.title')} text={t('bays.text')}>
      <EditedRows
        rows={bays}
        may={may}
        words={{ empty: t('bays.empty'), add: t('bays.add'), edit: t('bays.edit'), off: t('bays.off') }}
        detail={({ kind }) => t(`bays.kinds.${kind}`)}
        form={(bay, onDone) => <BayForm bay={bay} onDone={onDone} />}
      />
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
      <FormButtons onCancel={onDone} save={t('common.save')} change={save} />
    </form>
  );
}
