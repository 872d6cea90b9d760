import { Anchor, Button, Group, Menu, Stack, Text } from '@mantine/core';
import type { Job } from '@workbay/sdk/schema';
import { ListChecksIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Section.tsx';
import { useTemplates } from '../inspectionTemplates/useTemplates.ts';
import { Counts } from './Counts.tsx';

/** What was looked at on this job, and the beginning of another look. */
export function JobInspections({ job, may }: { job: Job; may: boolean }) {
  const { t } = useTranslation();
  const { shortTime } = useFormat();
  const { data } = api.useQuery('get', '/v1/inspections', { params: { query: { jobId: job.id } } });
  return (
    <Section title={t('inspections.title')} actions={may && <Begin jobId={job.id} />}>
      <Stack gap="xs">
        {!data && <Loading rows={1} height={30} />}
        {data?.data.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('inspections.none')}
          </Text>
        )}
        {data?.data.map(({ id, name, status, counts, completedAt }) => (
          <Group key={id} justify="space-between" gap="xs">
            <div>
              <Anchor component={Link} to={`/inspections/${id}`} size="sm" fw={560}>
                {name}
              </Anchor>
              <Text size="xs" c="dimmed">
                {status === 'open' || !completedAt
                  ? t('inspections.open')
                  : t('inspections.completed', { time: shortTime(completedAt) })}
              </Text>
            </div>
            <Counts counts={counts} />
          </Group>
        ))}
      </Stack>
    </Section>
  );
}

function Begin({ jobId }: { jobId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { own, builtIn } = useTemplates();
  const mayEdit = useCan('items:write');
  const begin = useChange((templateId: string) => workbay.inspections.create({ jobId, templateId }), {
    after: ({ id }) => navigate(`/inspections/${id}`),
  });
  const choice = ({ id, name }: { id: string; name: string }) => (
    <Menu.Item key={id} onClick={() => begin.mutate(id)}>
      {name}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="xs"
          variant="light"
          leftSection={<ListChecksIcon size={14} aria-hidden />}
          loading={begin.isPending}
        >
          {t('inspections.begin')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {own.length > 0 && <Menu.Label>{t('inspections.ownTemplates')}</Menu.Label>}
        {own.map(choice)}
        <Menu.Label>{t('inspections.builtIn')}</Menu.Label>
        {builtIn.map(choice)}
        {mayEdit && (
          <>
            <Menu.Divider />
            <Menu.Item component={Link} to="/inspection-templates">
              {t('inspections.editTemplates')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
