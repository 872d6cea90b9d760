import { Alert, Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Workshop } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { refreshSession } from '../../app/entry.ts';
import { useFormat } from '../../app/format.ts';
import { renewSession, useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { Exports } from './Exports.tsx';
import { TypedConfirm } from './TypedConfirm.tsx';

/** All data of the workshop: to take along, and to have it deleted. */
export default function DataPage() {
  const { t } = useTranslation();
  const me = useMe();
  const { data, error, refetch } = api.useQuery('get', '/v1/workshop', {});
  return (
    <Page title={t('privacy.title')} text={t('privacy.text')}>
      {error && !data && <Broken error={error} retry={() => refetch()} />}
      {!data && !error && <Loading rows={3} />}
      {data &&
        (me?.role === 'owner' ? (
          <Stack maw={720}>
            <WorkshopExports />
            {data.closing ? <Closing workshop={data} /> : <DeleteWorkshop workshop={data} />}
          </Stack>
        ) : (
          <Alert>{t('problems.owners_only')}</Alert>
        ))}
    </Page>
  );
}

function WorkshopExports() {
  const { t } = useTranslation();
  const { civilDate } = useFormat();
  const { data } = api.useQuery('get', '/v1/workshop/exports', {});
  return (
    <Exports
      title={t('privacy.export')}
      text={t('privacy.exportText')}
      exports={data?.data}
      ask={() => workbay.privacy.exportWorkshop()}
      download={(exportId, options) => workbay.privacy.downloadWorkshopExport(exportId, options)}
      dayOf={civilDate}
    />
  );
}

function DeleteWorkshop({ workshop }: { workshop: Workshop }) {
  const { t } = useTranslation();
  const [asking, ask] = useDisclosure();
  return (
    <Section title={t('privacy.deleteWorkshop')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm" c="dimmed">
          {t('privacy.deleteWorkshopText')}
        </Text>
        <Button variant="default" size="xs" onClick={ask.open}>
          {t('privacy.deleteWorkshop')}
        </Button>
      </Stack>
      <TypedConfirm
        opened={asking}
        onClose={ask.close}
        title={t('privacy.deleteTitle', { workshop: workshop.name })}
        lines={[t('privacy.deleteWorkshopWarning'), t('privacy.deleteWorkshopKept')]}
        typed={{ field: 'slug', label: t('privacy.typeSlug'), value: workshop.slug }}
        action={t('privacy.deleteWorkshop')}
        run={slug => workbay.privacy.deleteWorkshop({ slug })}
        after={() => {
          ask.close();
          // What may still be done follows from the session.
          void renewSession(refreshSession);
        }}
      />
    </Section>
  );
}

function Closing({ workshop: { name, closing } }: { workshop: Workshop }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const keep = useChange(() => workbay.privacy.keepWorkshop(), {
    said: () => t('privacy.kept', { workshop: name }),
    after: () => void renewSession(refreshSession),
  });
  return (
    <Alert
      color="red"
      title={t('privacy.closingTitle', { workshop: name, date: date(closing?.deletesAt ?? '') })}
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('privacy.closingText')}</Text>
        <Button size="xs" loading={keep.isPending} onClick={() => keep.mutate(undefined)}>
          {t('privacy.keep')}
        </Button>
      </Stack>
    </Alert>
  );
}
