import { Anchor, Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { TestMail } from '@workbay/sdk/schema';
import { FlaskConicalIcon, MailMinusIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { useMode } from '../../app/useOwnSession.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { type Column, Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { useTimeColumn } from '../../ui/useTimeColumn.tsx';

/** What test mode is, what it did not send, and how to empty it. */
export default function TestModePage() {
  const { t } = useTranslation();
  const when = useTimeColumn<TestMail>(mail => mail.createdAt);
  const me = useMe();
  const move = useMode();
  const [wiping, ask] = useDisclosure();
  const [reading, setReading] = useState<TestMail | null>(null);
  const inTest = me?.workshop?.livemode === false;
  const query = { params: { query: { limit: 30 } } };
  const pages = api.useInfiniteQuery('get', '/v1/test-mode/mails', query, byCursor);
  const wipe = useChange(() => workbay.testMode.wipe(), {
    said: () => t('testMode.wiped'),
    after: ask.close,
  });
  const columns: Column<TestMail>[] = [
    {
      label: t('testMode.subject'),
      render: mail => (
        <Anchor component="button" type="button" ta="left" fw={560} onClick={() => setReading(mail)}>
          {mail.subject}
        </Anchor>
      ),
    },
    { label: t('common.email'), render: mail => mail.to.email },
    when,
  ];
  return (
    <Page
      title={t('testMode.title')}
      text={t('testMode.text')}
      actions={
        inTest ? (
          me?.role === 'owner' && (
            <Button variant="default" onClick={ask.open}>
              {t('testMode.wipe')}
            </Button>
          )
        ) : (
          <Button
            leftSection={<FlaskConicalIcon size={16} aria-hidden />}
            loading={move.isPending}
            onClick={() => move.mutate('test')}
          >
            {t('testMode.enter')}
          </Button>
        )
      }
    >
      {inTest && (
        <Records
          label={t('testMode.mails')}
          pages={pages}
          columns={columns}
          empty={
            <Empty icon={MailMinusIcon} title={t('testMode.noMails')} text={t('testMode.noMailsText')} />
          }
        />
      )}
      <Dialog
        opened={reading !== null}
        onClose={() => setReading(null)}
        title={reading?.subject ?? ''}
        size="lg"
      >
        {reading && <MailText mailId={reading.id} />}
      </Dialog>
      <Confirm
        opened={wiping}
        onClose={ask.close}
        title={t('testMode.wipeTitle')}
        text={t('testMode.wipeText')}
        action={t('testMode.wipe')}
        danger
        change={wipe}
        onConfirm={() => wipe.mutate(undefined)}
      />
    </Page>
  );
}

function MailText({ mailId }: { mailId: string }) {
  const { t } = useTranslation();
  const { data } = api.useQuery('get', '/v1/test-mode/mails/{mailId}', { params: { path: { mailId } } });
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        {t('testMode.notSent', { to: data?.to.email ?? '' })}
      </Text>
      <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {data?.text}
      </Text>
    </>
  );
}
