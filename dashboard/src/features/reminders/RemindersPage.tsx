import { Anchor, Badge, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import type { Reminder } from '@workbay/sdk/schema';
import { BellRingIcon, PlusIcon, SettingsIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { PhoneLink } from '../../ui/PhoneLink.tsx';
import { type Column, Records } from '../../ui/Records.tsx';
import { useNewDialog } from '../../ui/useNewDialog.ts';
import { byCursor } from '../../ui/usePages.ts';
import { useUrlState } from '../../ui/useUrlState.ts';
import { Due } from './Due.tsx';
import { ReminderActions } from './ReminderActions.tsx';
import { ReminderForm } from './ReminderForm.tsx';

const parts = ['overdue', 'soon', 'later', 'done'] as const;
const isPart = (text: string): text is (typeof parts)[number] => parts.some(part => part === text);

export default function RemindersPage() {
  const { t } = useTranslation();
  const mayChange = useCan('customers:write');
  const [{ when: asked }, setFilter] = useUrlState('when');
  const when = isPart(asked) ? asked : 'soon';
  const adding = useNewDialog();
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/reminders',
    { params: { query: { when, limit: 30 } } },
    byCursor,
  );
  const columns: Column<Reminder>[] = [
    { label: t('reminders.what'), render: reminder => <What reminder={reminder} /> },
    { label: t('jobs.customer'), render: ({ customer }) => <Whose customer={customer} /> },
    { label: t('reminders.due'), render: reminder => <Due reminder={reminder} /> },
    { label: t('reminders.told'), render: reminder => <Told told={reminder.told} />, wideOnly: true },
    {
      label: t('common.actions'),
      render: reminder => mayChange && <ReminderActions reminder={reminder} />,
      right: true,
    },
  ];
  const newButton = mayChange && (
    <Button leftSection={<PlusIcon size={16} aria-hidden />} onClick={adding.open}>
      {t('reminders.new')}
    </Button>
  );
  return (
    <Page
      title={t('reminders.title')}
      text={t('reminders.text')}
      actions={
        <>
          <Button
            component={Link}
            to="/reminders/setup"
            variant="default"
            leftSection={<SettingsIcon size={16} aria-hidden />}
          >
            {t('reminders.setup')}
          </Button>
          {newButton}
        </>
      }
    >
      <SegmentedControl
        aria-label={t('reminders.due')}
        w="fit-content"
        maw="100%"
        style={{ overflowX: 'auto' }}
        value={when}
        onChange={value => setFilter({ when: value })}
        data={parts.map(value => ({ value, label: t(`reminders.parts.${value}`) }))}
      />
      <Records
        label={t('reminders.title')}
        pages={pages}
        columns={columns}
        empty={
          <Empty icon={BellRingIcon} title={t(`reminders.none.${when}`)} text={t('reminders.noneText')}>
            {newButton}
          </Empty>
        }
      />
      <Dialog opened={adding.opened} onClose={adding.close} title={t('reminders.new')}>
        <ReminderForm onDone={adding.close} />
      </Dialog>
    </Page>
  );
}

function What({ reminder: { title, vehicle, notes } }: { reminder: Reminder }) {
  return (
    <Stack gap={0}>
      <Group gap={8}>
        <Text size="sm" fw={560}>
          {title}
        </Text>
        {vehicle && (
          <Anchor component={Link} to={`/vehicles/${vehicle.id}`} size="sm">
            {vehicle.registration}
          </Anchor>
        )}
      </Group>
      {notes && (
        <Text size="xs" c="dimmed">
          {notes}
        </Text>
      )}
    </Stack>
  );
}

function Whose({ customer }: Pick<Reminder, 'customer'>) {
  return (
    <Group gap={8}>
      <Anchor component={Link} to={`/customers/${customer.id}`} size="sm">
        {customer.name}
      </Anchor>
      {customer.phone && <PhoneLink number={customer.phone} size="sm" c="dimmed" />}
    </Group>
  );
}

function Told({ told }: Pick<Reminder, 'told'>) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={told ? 'teal' : 'gray'}>
      {told ? t(`reminders.toldBy.${told.by}`) : t('reminders.notTold')}
    </Badge>
  );
}
