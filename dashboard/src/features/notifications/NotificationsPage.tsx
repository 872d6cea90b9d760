import { Button, Group, Paper, SegmentedControl, Select } from '@mantine/core';
import { BellIcon, CheckCheckIcon, SettingsIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { present } from '../../ui/present.ts';
import { Paged } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { useUrlState } from '../../ui/useUrlState.ts';
import { types } from './choices.ts';
import { NotificationList } from './NotificationList.tsx';

const priorities = ['high', 'normal', 'low'] as const;

export default function NotificationsPage() {
  const { t } = useTranslation();
  const [state, setState] = useUrlState('unread', 'type', 'priority');
  const query = present({
    limit: 30,
    unread: state.unread === 'true' ? true : undefined,
    type: types.find(type => type === state.type),
    priority: priorities.find(priority => priority === state.priority),
  });
  const pages = api.useInfiniteQuery('get', '/v1/notifications', { params: { query } }, byCursor);
  const readAll = useChange(() => workbay.notifications.markAll(), {
    said: () => t('notifications.allRead'),
  });
  return (
    <Page
      title={t('notifications.title')}
      text={t('notifications.text')}
      actions={
        <>
          <Button
            component={Link}
            to="/notifications/preferences"
            variant="default"
            leftSection={<SettingsIcon size={16} aria-hidden />}
          >
            {t('notifications.preferences.open')}
          </Button>
          <Button
            variant="default"
            leftSection={<CheckCheckIcon size={16} aria-hidden />}
            loading={readAll.isPending}
            onClick={() => readAll.mutate(undefined)}
          >
            {t('notifications.readAll')}
          </Button>
        </>
      }
    >
      <Group gap="sm">
        <SegmentedControl
          aria-label={t('notifications.which')}
          value={state.unread}
          onChange={unread => setState({ unread })}
          data={[
            { value: '', label: t('notifications.everything') },
            { value: 'true', label: t('notifications.unread') },
          ]}
        />
        <Select
          aria-label={t('notifications.type')}
          placeholder={t('notifications.type')}
          clearable
          w={230}
          value={state.type || null}
          onChange={type => setState({ type: type ?? '' })}
          data={types.map(type => ({ value: type, label: t(`notifications.types.${type}`) }))}
        />
        <Select
          aria-label={t('notifications.priority')}
          placeholder={t('notifications.priority')}
          clearable
          w={150}
          value={state.priority || null}
          onChange={priority => setState({ priority: priority ?? '' })}
          data={priorities.map(value => ({ value, label: t(`notifications.priorities.${value}`) }))}
        />
      </Group>
      <Paged
        pages={pages}
        empty={<Empty icon={BellIcon} title={t('notifications.empty')} text={t('notifications.emptyText')} />}
      >
        {items => (
          <Paper style={{ overflow: 'hidden' }}>
            <NotificationList items={items} />
          </Paper>
        )}
      </Paged>
    </Page>
  );
}
