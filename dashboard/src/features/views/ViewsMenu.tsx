import { Button, Checkbox, Menu, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import type { View, ViewColumn, ViewFilters } from '@workbay/sdk/schema';
import { BookmarkIcon, SaveIcon, Trash2Icon, UsersIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { filledIn } from '../../ui/checks.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';

interface Props {
  filters: ViewFilters;
  columns: ViewColumn[];
  onShow: (view: View) => void;
}

/** The saved views of the jobs: one's own and those of the workshop. */
export function ViewsMenu({ filters, columns, onShow }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const { data } = api.useQuery('get', '/v1/views');
  const [saving, save] = useDisclosure();
  const views = data?.data ?? [];
  const current = views.find(view => isSame(view.filters, filters));
  const remove = useChange((view: View) => workbay.views.delete(view.id), { said: () => t('views.deleted') });
  const mayDelete = current && (current.userId === me?.user?.id || me?.role === 'owner');
  return (
    <>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" leftSection={<BookmarkIcon size={16} aria-hidden />} maw={200}>
            {current?.name ?? t('views.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown miw={220}>
          {views.map(view => (
            <Menu.Item
              key={view.id}
              fw={view === current ? 600 : 400}
              rightSection={view.shared && <UsersIcon size={14} aria-label={t('views.shared')} />}
              onClick={() => onShow(view)}
            >
              {view.name}
            </Menu.Item>
          ))}
          {views.length === 0 && (
            <Text size="sm" c="dimmed" px="sm" py={6} maw={240}>
              {t('views.empty')}
            </Text>
          )}
          <Menu.Divider />
          <Menu.Item leftSection={<SaveIcon size={16} aria-hidden />} onClick={save.open}>
            {t('views.save')}
          </Menu.Item>
          {mayDelete && (
            <Menu.Item
              leftSection={<Trash2Icon size={16} aria-hidden />}
              onClick={() => remove.mutate(current)}
            >
              {t('views.delete', { name: current.name })}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={saving} onClose={save.close} title={t('views.save')}>
        <SaveView filters={filters} columns={columns} current={current} onDone={save.close} />
      </Dialog>
    </>
  );
}

const isSame = (one: ViewFilters, other: ViewFilters) => {
  const text = (filters: ViewFilters) => JSON.stringify(Object.entries(filters).sort());
  return text(one) === text(other);
};

interface SaveProps extends Omit<Props, 'onShow'> {
  current: View | undefined;
  onDone: () => void;
}

function SaveView({ filters, columns, current, onDone }: SaveProps) {
  const { t } = useTranslation();
  const me = useMe();
  const form = useForm({
    initialValues: { name: current?.name ?? '', shared: current?.shared ?? false },
    validate: { name: filledIn(t) },
  });
  const save = useChange(
    (values: { name: string; shared: boolean }) => workbay.views.save({ ...values, filters, columns }),
    { form, said: view => t('views.saved', { name: view.name }), after: onDone },
  );
  return (
    <Form
      save={t('common.save')}
      change={save}
      onCancel={onDone}
      onSubmit={form.onSubmit(values => save.mutate(values))}
    >
      <TextInput
        label={t('common.name')}
        description={t('views.nameHint')}
        maxLength={60}
        data-autofocus
        {...form.getInputProps('name')}
      />
      {me?.visibleJobs === 'all' && (
        <Checkbox label={t('views.share')} {...form.getInputProps('shared', { type: 'checkbox' })} />
      )}
    </Form>
  );
}
