import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { optionalEmail } from '../../ui/checks.ts';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { filled, present } from '../../ui/present.ts';
import { builtIn, useGivenRoles } from '../roles/useRoles.ts';
import { InviteReady } from './InviteReady.tsx';

interface Values {
  role: string;
  email: string;
  maxUses: number;
  expiresInDays: number;
}

/** Makes an invite, then shows its code this once. */
export function NewInvite({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm<Values>({
    initialValues: { role: 'technician', email: '', maxUses: 1, expiresInDays: 7 },
    validate: { email: optionalEmail(t) },
  });
  const create = useChange(
    (values: Values) => workbay.invites.create(present({ ...values, email: filled(values.email) })),
    { form },
  );
  const { roles, nameOf } = useGivenRoles();
  const known = builtIn(form.values.role);
  if (create.data) {
    return <InviteReady invite={create.data} onDone={onDone} />;
  }
  return (
    <form noValidate onSubmit={form.onSubmit(values => create.mutate(values))}>
      <Stack gap="sm">
        <Select
          label={t('members.role')}
          description={known && t(`members.${known}`)}
          allowDeselect={false}
          data={roles.map(({ id }) => ({ value: id, label: nameOf(id) }))}
          {...form.getInputProps('role')}
        />
        <TextInput
          label={t('common.email')}
          description={t('invites.emailHint')}
          type="email"
          {...form.getInputProps('email')}
        />
        <SimpleGrid cols={2} spacing="sm">
          <NumberInput label={t('invites.maxUses')} min={1} max={100} {...form.getInputProps('maxUses')} />
          <NumberInput
            label={t('invites.expiresInDays')}
            min={1}
            max={30}
            {...form.getInputProps('expiresInDays')}
          />
        </SimpleGrid>
      </Stack>
      <FormButtons onCancel={onDone} save={t('invites.create')} change={create} />
    </form>
  );
}
