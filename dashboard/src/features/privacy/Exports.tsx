import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import type { RequestOptions } from '@workbay/sdk';
import type { Export } from '@workbay/sdk/schema';
import { PackageMinusIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { inRanges } from '../../ui/inRanges.ts';
import { SaveButton } from '../../ui/SaveButton.tsx';
import { Section } from '../../ui/Section.tsx';

interface Props {
  title: string;
  text: string;
  exports: Export[] | undefined;
  ask: () => Promise<Export>;
  download: (exportId: string, options: RequestOptions) => Promise<Blob>;
  /** The day in an archive's name, as the API names it. */
  dayOf: (time: string) => string;
}

/** Archives of all data: asks for one, tells how far it is, and saves it. */
export function Exports({ title, text, exports = [], ask, download, dayOf }: Props) {
  const { t } = useTranslation();
  const change = useChange(() => ask(), { said: () => t('privacy.asked') });
  const running = exports.some(({ status }) => status === 'running');
  return (
    <Section
      title={title}
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<PackageMinusIcon size={14} aria-hidden />}
          loading={change.isPending}
          disabled={running}
          onClick={() => change.mutate(undefined)}
        >
          {t('privacy.ask')}
        </Button>
      }
    >
      <Text size="sm" c="dimmed">
        {text}
      </Text>
      {exports.length > 0 && (
        <Stack component="ul" gap="xs" mt="md" p={0} m={0} style={{ listStyle: 'none' }}>
          {exports.map(one => (
            <ExportRow key={one.id} one={one} download={download} dayOf={dayOf} />
          ))}
        </Stack>
      )}
    </Section>
  );
}

const colours = { running: 'blue', ready: 'teal', failed: 'red' };

function ExportRow({ one, download, dayOf }: { one: Export } & Pick<Props, 'download' | 'dayOf'>) {
  const { t } = useTranslation();
  const { date, time, number, fileSize } = useFormat();
  return (
    <Group component="li" justify="space-between" gap="xs" wrap="wrap">
      <Stack gap={2} miw={0}>
        <Group gap="xs">
          <Text size="sm">{time(one.createdAt)}</Text>
          <Badge color={colours[one.status]} variant="light">
            {t(`privacy.${one.status}`)}
          </Badge>
        </Group>
        <Text size="xs" c="dimmed">
          {t('privacy.documents', { count: one.documents, number: number(one.documents) })}
          {one.status === 'ready' &&
            ` · ${fileSize(one.size ?? 0)} · ${t('privacy.until', { date: date(one.expiresAt) })}`}
        </Text>
      </Stack>
      {one.status === 'ready' && (
        <SaveButton
          size="xs"
          variant="light"
          label={t('privacy.download')}
          about={time(one.createdAt)}
          name={`workbay-${dayOf(one.createdAt)}.zip`}
          file={() => inRanges(one, options => download(one.id, options))}
        />
      )}
    </Group>
  );
}
