import { Badge, Button, Group, Paper, Select, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import type { SupportGrant } from '@workbay/sdk/schema';
import { LifeBuoyIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { Part } from '../../ui/Part.tsx';
import { present } from '../../ui/present.ts';
import { More } from '../../ui/Records.tsx';
import { byCursor, itemsOf } from '../../ui/usePages.ts';

const hours = ['1', '4', '24', '72'] as const;

/** When the owner lets support into the workshop, and when it came. */
export function SupportAccess() {
  const { t } = useTranslation();
  const isOwner = useMe()?.role === 'owner';
  const [asking, dialog] = useDisclosure();
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/support-grants',
    { params: { query: { limit: 5 } } },
    byCursor,
  );
  const grants = itemsOf(pages);
  return (
    <Part title={t('supportAccess.title')} text={t('supportAccess.text')}>
      {grants.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('supportAccess.never')}
        </Text>
      )}
      {grants.map(grant => (
        <Grant key={grant.id} grant={grant} />
      ))}
      <More pages={pages} text={t('common.loadMore')} />
      {isOwner && (
        <Button
          variant="default"
          w="fit-content"
          leftSection={<LifeBuoyIcon size={16} aria-hidden />}
          onClick={dialog.open}
        >
          {t('supportAccess.let')}
        </Button>
      )}
      <Dialog opened={asking} onClose={dialog.close} title={t('supportAccess.let')}>
        <NewGrant onDone={dialog.close} />
      </Dialog>
    </Part>
  );
}

function Grant({ grant }: { grant: SupportGrant }) {
  const { t } = useTranslation();
  const { shortTime } = useFormat();
  const revoke = useChange(() => workbay.supportAccess.revoke(grant.id), {
    said: () => t('supportAccess.revoked'),
  });
  return (
    <Paper withBorder p="sm" component="article" aria-label={t(`supportAccess.${grant.access}`)}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <Stack gap={2} miw={0}>
          <Group gap={8}>
            <Text fw={560}>{t(`supportAccess.${grant.access}`)}</Text>
            {grant.active && <Badge color="green">{t('supportAccess.active')}</Badge>}
          </Group>
          <Text size="sm" c="dimmed">
            {grant.endedAt
              ? t('supportAccess.ended', { time: shortTime(grant.endedAt) })
              : t('supportAccess.until', { time: shortTime(grant.endsAt) })}
            {` · ${grant.grantedBy}`}
          </Text>
          {grant.note && <Text size="sm">{grant.note}</Text>}
        </Stack>
        {grant.active && (
          <Button
            size="xs"
            variant="default"
            loading={revoke.isPending}
            style={{ flexShrink: 0 }}
            onClick={() => revoke.mutate(undefined)}
          >
            {t('supportAccess.revoke')}
          </Button>
        )}
      </Group>
      {grant.uses.map(({ administrator, reason, at }) => (
        <Text key={at} size="sm" mt={6} style={{ overflowWrap: 'anywhere' }}>
          <strong>{administrator}</strong> · {shortTime(at)}: {reason}
        </Text>
      ))}
    </Paper>
  );
}

function NewGrant({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { access: 'read', hours: '24', note: '' } });
  const grant = useChange(
    (values: { access: string; hours: string; note: string }) =>
      workbay.supportAccess.grant(
        present({
          access: values.access === 'write' ? ('write' as const) : ('read' as const),
          hours: Number(values.hours),
          note: values.note.trim() || undefined,
        }),
      ),
    { form, said: () => t('supportAccess.granted'), after: onDone },
  );
  return (
    <Form
      save={t('supportAccess.let')}
      change={grant}
      onCancel={onDone}
      onSubmit={form.onSubmit(values => grant.mutate(values))}
    >
      <Text size="sm">{t('supportAccess.explain')}</Text>
      <Select
        label={t('supportAccess.access')}
        allowDeselect={false}
        data={[
          { value: 'read', label: t('supportAccess.read') },
          { value: 'write', label: t('supportAccess.write') },
        ]}
        {...form.getInputProps('access')}
      />
      <Select
        label={t('supportAccess.time')}
        allowDeselect={false}
        data={hours.map(value => ({ value, label: t('supportAccess.hours', { count: Number(value) }) }))}
        {...form.getInputProps('hours')}
      />
      <Textarea
        label={t('supportAccess.note')}
        maxLength={500}
        autosize
        minRows={2}
        {...form.getInputProps('note')}
      />
    </Form>
  );
}
