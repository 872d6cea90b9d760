import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { SheetExport } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { inRanges } from '../../ui/inRanges.ts';
import { Page } from '../../ui/Page.tsx';
import { Paged } from '../../ui/Records.tsx';
import { SaveButton } from '../../ui/SaveButton.tsx';
import { byCursor } from '../../ui/usePages.ts';

const colours = { running: 'blue', ready: 'teal', failed: 'red' };

/** The long lists that one has asked for as files. */
export default function ExportsPage() {
  const { t } = useTranslation();
  const pages = api.useInfiniteQuery('get', '/v1/sheets/exports', {}, byCursor);
  return (
    <Page title={t('exports.title')} text={t('exports.text')}>
      <Paged pages={pages} empty={<Empty title={t('exports.none')} text={t('exports.noneText')} />}>
        {exports => (
          <Stack component="ul" gap="md" p={0} m={0} maw={720} style={{ listStyle: 'none' }}>
            {exports.map(one => (
              <ExportItem key={one.id} one={one} />
            ))}
          </Stack>
        )}
      </Paged>
    </Page>
  );
}

const isNarrowed = ({ filters, fromDay, toDay }: SheetExport) =>
  Object.keys(filters).length > 0 || (fromDay ?? toDay) !== null;

function ExportItem({ one }: { one: SheetExport }) {
  const { t } = useTranslation();
  const { civilDate, date, fileSize, number, time } = useFormat();
  const [asking, ask] = useDisclosure();
  const remove = useChange(() => workbay.sheets.deleteExport(one.id));
  const title = `${t(`nav.${one.list}`)} · ${t(one.format === 'csv' ? 'common.exportCsv' : 'common.exportXlsx')}`;
  const about = `${title}, ${time(one.createdAt)}`;
  const away = t(one.status === 'running' ? 'common.cancel' : 'common.delete');
  return (
    <Group component="li" justify="space-between" gap="xs" wrap="wrap">
      <Stack gap={2} miw={0}>
        <Group gap="xs">
          <Text size="sm" fw={500}>
            {title}
          </Text>
          <span aria-live="polite">
            <Badge color={colours[one.status]} variant="light">
              {t(`privacy.${one.status}`)}
            </Badge>
          </span>
        </Group>
        <Text size="xs" c="dimmed">
          {time(one.createdAt)}
          {isNarrowed(one) && ` · ${t('exports.narrowed')}`} ·{' '}
          {t('exports.rows', { count: one.rows, number: number(one.rows) })}
          {one.status === 'ready' &&
            ` · ${fileSize(one.size ?? 0)} · ${t('privacy.until', { date: date(one.expiresAt) })}`}
        </Text>
      </Stack>
      <Group gap="xs">
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          aria-label={`${away}: ${about}`}
          loading={remove.isPending}
          onClick={() => (one.status === 'ready' ? ask.open() : remove.mutate(undefined))}
        >
          {away}
        </Button>
        {one.status === 'ready' && (
          <SaveButton
            size="xs"
            variant="light"
            label={t('privacy.download')}
            about={about}
            name={`${one.list}-${civilDate(one.createdAt)}.${one.format}`}
            file={() => inRanges(one, options => workbay.sheets.downloadExport(one.id, options))}
          />
        )}
      </Group>
      <Confirm
        opened={asking}
        onClose={ask.close}
        title={t('exports.deleteTitle')}
        text={t('exports.deleteText', { name: about })}
        action={t('common.delete')}
        danger
        change={remove}
        onConfirm={() => remove.mutate(undefined)}
      />
    </Group>
  );
}
