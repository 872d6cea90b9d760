import { Button, Menu, Select, SimpleGrid } from '@mantine/core';
import type { AuditRecord } from '@workbay/sdk/schema';
import { DownloadIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { Page } from '../../ui/Page.tsx';
import { present } from '../../ui/present.ts';
import { saveAs } from '../../ui/saveAs.ts';
import { TimeInput } from '../../ui/TimeInput.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { useUrlState } from '../../ui/useUrlState.ts';
import { useMembers } from '../members/useMembers.ts';
import { AuditRecords } from './AuditRecords.tsx';
import { types, useActorName, useDeeds, useTypeName } from './names.ts';

/** Who changed what, when and from where. */
export default function AuditPage() {
  const { t } = useTranslation();
  const actorName = useActorName();
  const typeName = useTypeName();
  const { members } = useMembers();
  const [state, setState] = useUrlState('actorId', 'action', 'resourceType', 'resourceId', 'from', 'to');
  const deeds = useDeeds(state.action);
  const filter = present({
    actorId: state.actorId || undefined,
    action: state.action || undefined,
    resourceType: state.resourceType || undefined,
    resourceId: state.resourceId || undefined,
    from: state.from || undefined,
    to: state.to || undefined,
  });
  const query = { params: { query: { limit: 50, ...filter } } };
  const pages = api.useInfiniteQuery('get', '/v1/audit', query, byCursor);
  const save = useChange((format: 'csv' | 'ndjson') => workbay.audit.export({ ...filter, format }), {
    after: file => saveAs(file, file.type.includes('csv') ? 'audit-log.csv' : 'audit-log.ndjson'),
  });
  return (
    <Page
      title={t('audit.title')}
      text={t('audit.text')}
      actions={
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              variant="default"
              loading={save.isPending}
              leftSection={<DownloadIcon size={16} aria-hidden />}
            >
              {t('audit.export')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => save.mutate('csv')}>CSV</Menu.Item>
            <Menu.Item onClick={() => save.mutate('ndjson')}>NDJSON</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      }
    >
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 5 }} spacing="sm">
        <Select
          label={t('audit.who')}
          placeholder={t('common.all')}
          clearable
          searchable
          data={members.map(({ userId, name }) => ({ value: userId, label: name }))}
          value={state.actorId || null}
          onChange={actorId => setState({ actorId: actorId ?? '' })}
        />
        <Select
          label={t('audit.on')}
          placeholder={t('common.all')}
          clearable
          searchable
          data={types.map(type => ({ value: type, label: typeName(type) }))}
          value={state.resourceType || null}
          onChange={resourceType => setState({ resourceType: resourceType ?? '' })}
        />
        <Select
          label={t('audit.what')}
          placeholder={t('common.all')}
          clearable
          searchable
          limit={50}
          data={deeds}
          value={state.action || null}
          onChange={action => setState({ action: action ?? '' })}
        />
        <TimeInput
          label={t('audit.from')}
          clearable
          value={state.from || null}
          onChange={from => setState({ from: from ?? '' })}
        />
        <TimeInput
          label={t('audit.to')}
          clearable
          value={state.to || null}
          onChange={to => setState({ to: to ?? '' })}
        />
      </SimpleGrid>
      <AuditRecords
        label={t('audit.title')}
        pages={pages}
        columns={[
          { label: t('audit.who'), render: actorName },
          { label: t('audit.on'), render: record => <What record={record} />, wideOnly: true },
          { label: t('audit.address'), render: record => record.address, wideOnly: true },
        ]}
      />
    </Page>
  );
}

/** The first thing that was changed, by its name where it has one. */
function What({ record: { resources } }: { record: AuditRecord }) {
  const typeName = useTypeName();
  const [first, ...rest] = resources;
  if (!first) return null;
  const name = typeName(first.type);
  return <>{rest.length > 0 ? `${name} +${rest.length}` : name}</>;
}
