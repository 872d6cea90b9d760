import { Badge, Button, Menu, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import type { Administrator, PlatformMe } from '@workbay/sdk/schema';
import { EllipsisIcon, PlusIcon, ShieldUserIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { email, filledIn } from '../../ui/checks.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Form } from '../../ui/Form.tsx';
import { Page } from '../../ui/Page.tsx';
import { type Column, Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { platformApi, platformBay, usePlatformMe } from './platformSession.ts';

const roles: PlatformMe['role'][] = ['support', 'finance', 'super'];
const colors = { invited: 'orange', active: 'green', disabled: 'gray' };

function useRoleChoice() {
  const { t } = useTranslation();
  return roles.map(role => ({ value: role, label: t(`platform.roles.${role}`) }));
}

export default function PlatformAdministratorsPage() {
  const { t } = useTranslation();
  const { date } = useFormat();
  const [adding, dialog] = useDisclosure();
  const pages = platformApi.useInfiniteQuery(
    'get',
    '/v1/platform/administrators',
    { params: { query: { limit: 50 } } },
    byCursor,
  );
  const columns: Column<Administrator>[] = [
    {
      label: t('common.name'),
      render: one => (
        <Stack gap={0}>
          <Text span inherit fw={560}>
            {one.name}
          </Text>
          <Text size="xs" c="dimmed">
            {one.email}
          </Text>
        </Stack>
      ),
    },
    { label: t('platform.role'), render: one => <Role of={one} /> },
    {
      label: t('common.status'),
      render: one => <Badge color={colors[one.status]}>{t(`platform.statuses.${one.status}`)}</Badge>,
    },
    { label: t('platform.since'), wideOnly: true, render: one => date(one.createdAt) },
    { label: t('common.actions'), right: true, render: one => <Actions of={one} /> },
  ];
  return (
    <Page
      title={t('platform.administrators')}
      text={t('platform.administratorsText')}
      actions={
        <Button leftSection={<PlusIcon size={16} aria-hidden />} onClick={dialog.open}>
          {t('platform.add')}
        </Button>
      }
    >
      <Records
        label={t('platform.administrators')}
        pages={pages}
        columns={columns}
        empty={<Empty icon={ShieldUserIcon} title={t('common.nothingFound')} />}
      />
      <Dialog opened={adding} onClose={dialog.close} title={t('platform.add')}>
        <NewAdministrator onDone={dialog.close} />
      </Dialog>
    </Page>
  );
}

function NewAdministrator({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const choice = useRoleChoice();
  const form = useForm({
    initialValues: { name: '', email: '', role: 'support' as PlatformMe['role'] },
    validate: { name: filledIn(t), email: email(t) },
  });
  const add = useChange(platformBay.platform.createAdministrator.bind(platformBay.platform), {
    form,
    said: () => t('platform.linkSent'),
    after: onDone,
  });
  return (
    <Form
      save={t('platform.add')}
      change={add}
      onCancel={onDone}
      onSubmit={form.onSubmit(values => add.mutate({ ...values, email: values.email.trim() }))}
    >
      <TextInput label={t('common.name')} maxLength={100} data-autofocus {...form.getInputProps('name')} />
      <TextInput label={t('common.email')} type="email" {...form.getInputProps('email')} />
      <Select
        label={t('platform.role')}
        description={t('platform.roleHint')}
        allowDeselect={false}
        data={choice}
        {...form.getInputProps('role')}
      />
    </Form>
  );
}

function Role({ of: { id, name, role, version } }: { of: Administrator }) {
  const { t } = useTranslation();
  const choice = useRoleChoice();
  const change = useChange(
    (next: PlatformMe['role']) =>
      platformBay.platform.updateAdministrator(id, { role: next }, { ifMatch: version }),
    { said: () => t('common.saved') },
  );
  return (
    <Select
      aria-label={`${t('platform.role')}: ${name}`}
      size="xs"
      w={130}
      allowDeselect={false}
      data={choice}
      value={role}
      disabled={change.isPending}
      onChange={chosen => {
        const next = roles.find(one => one === chosen);
        if (next) change.mutate(next);
      }}
    />
  );
}

function Actions({ of: { id, name, status } }: { of: Administrator }) {
  const { t } = useTranslation();
  const me = usePlatformMe();
  const said = () => t('common.saved');
  const toggle = useChange(
    (disabled: boolean) => platformBay.platform.updateAdministrator(id, { disabled }),
    { said },
  );
  const renew = useChange(() => platformBay.platform.renewAdministratorLink(id), {
    said: () => t('platform.linkSent'),
  });
  if (me?.id === id) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" aria-label={`${t('common.actions')}: ${name}`}>
          <EllipsisIcon size={16} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => renew.mutate(undefined)}>{t('platform.newLink')}</Menu.Item>
        <Menu.Item onClick={() => toggle.mutate(status !== 'disabled')}>
          {status === 'disabled' ? t('platform.enable') : t('platform.disable')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
