import { Anchor, Button, Group } from '@mantine/core';
import type { PlatformDispute } from '@workbay/sdk/schema';
import { MessageCircleQuestionMarkIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Dialog } from '../../ui/Dialog.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { Paged } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { DisputeCard } from '../disputes/DisputeCard.tsx';
import { DecideDispute } from './DecideDispute.tsx';
import { platformApi, usePlatformCan } from './platformSession.ts';

/** What administrators are to decide, the oldest first. */
export default function PlatformDisputesPage() {
  const { t } = useTranslation();
  const may = usePlatformCan('platform:block');
  const pages = platformApi.useInfiniteQuery(
    'get',
    '/v1/platform/disputes',
    { params: { query: { limit: 20 } } },
    byCursor,
  );
  const [deciding, decide] = useState<PlatformDispute | null>(null);
  return (
    <Page title={t('platform.disputes')}>
      <Paged
        pages={pages}
        empty={
          <Empty
            icon={MessageCircleQuestionMarkIcon}
            title={t('platform.noDisputes')}
            text={t('platform.noDisputesText')}
          />
        }
      >
        {found =>
          found.map(one => (
            <DisputeCard
              key={one.dispute.id}
              dispute={one.dispute}
              workshop={one.workshopName}
              currency={one.currency}
              beside={
                <Anchor component={Link} to={`/platform/workshops/${one.workshopId}`} size="sm">
                  {one.workshopName}
                </Anchor>
              }
            >
              {may && (
                <Group justify="flex-end">
                  <Button size="xs" onClick={() => decide(one)}>
                    {t('platform.decide')}
                  </Button>
                </Group>
              )}
            </DisputeCard>
          ))
        }
      </Paged>
      <Dialog opened={deciding !== null} onClose={() => decide(null)} title={t('platform.decide')}>
        {deciding && <DecideDispute one={deciding} onDone={() => decide(null)} />}
      </Dialog>
    </Page>
  );
}
