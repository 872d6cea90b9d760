import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import type { SheetExport } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { Empty } from '../../ui/Empty.tsx';
import { inRanges } from '../../ui/inRanges.ts';
import { Page } from '../../ui/Page.tsx';
import { Loading } from '../../ui/Records.tsx';
import { SaveButton } from '../../ui/SaveButton.tsx';

const colours = { running: 'blue', ready: 'teal', failed: 'red' };

/** The long lists that one has asked for as files. */
export default function ExportsPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = api.useQuery('get', '/v1/sheets/exports', {});
  return (
    <Page title={t('exports.title')} text={t('exports.text')}>
      {error && !data && <Broken error={error} retry={() => refetch()} />}
      {!data && !error && <Loading rows={3} />}
      {data?.data.length === 0 && <Empty title={t('exports.none')} text={t('exports.noneText')} />}
      <Stack component="ul" gap="md" p={0} m={0} maw={720} style={{ listStyle: 'none' }}>
        {data?.data.map(one => (
          <ExportItem key={one.id} one={one} />
        ))}
      </Stack>
    </Page>
  );
}

function ExportItem({ one }: { one: SheetExport }) {
  const { t } = useTranslation();
  const { date, time, number } = useFormat();
  const remove = useChange(() => workbay.sheets.deleteExport(one.id));
  const size = number(Math.ceil((one.size ?? 0) / 1024));
  const list = t(`nav.${one.list}`);
  return (
    <Group component="li" justify="space-between" gap="xs" wrap="wrap">
      <Stack gap={2} miw={0}>
        <Group gap="xs">
          <Text size="sm" fw={500}>
            {list} · {t(one.format === 'csv' ? 'common.exportCsv' : 'common.exportXlsx')}
          </Text>
          <Badge color={colours[one.status]} variant="light">
            {t(`privacy.${one.status}`)}
          </Badge>
        </Group>
        <Text size="xs" c="dimmed" aria-live="polite">
          {time(one.createdAt)} · {t('exports.rows', { count: one.rows, number: number(one.rows) })}
          {one.status === 'ready' && ` · ${size} KB · ${t('privacy.until', { date: date(one.expiresAt) })}`}
        </Text>
      </Stack>
      <Group gap="xs">
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          loading={remove.isPending}
          onClick={() => remove.mutate(undefined)}
        >
          {t(one.status === 'running' ? 'common.cancel' : 'common.delete')}
        </Button>
        {one.status === 'ready' && (
          <SaveButton
            size="xs"
            variant="light"
            label={t('privacy.download')}
            name={`${one.list}-${one.createdAt.slice(0, 10)}.${one.format}`}
            file={() => inRanges(one, options => workbay.sheets.downloadExport(one.id, options))}
          />
        )}
      </Group>
    </Group>
  );
}
