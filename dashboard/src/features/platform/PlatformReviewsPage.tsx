import { Anchor, Button, Group } from '@mantine/core';
import type { ReportedReview } from '@workbay/sdk/schema';
import { StarIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { Paged } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { ReviewCard } from '../reviews/ReviewCard.tsx';
import { platformApi, platformBay, usePlatformCan } from './platformSession.ts';

type Asked = { reported: ReportedReview; hide: boolean };

/** Reviews that workshops want to be looked at. */
export default function PlatformReviewsPage() {
  const { t } = useTranslation();
  const may = usePlatformCan('platform:block');
  const pages = platformApi.useInfiniteQuery(
    'get',
    '/v1/platform/reviews',
    { params: { query: { limit: 30 } } },
    byCursor,
  );
  const [asked, ask] = useState<Asked | null>(null);
  const decide = useChange(
    ({ reported, hide, reason }: Asked & { reason: string }) =>
      platformBay.platform.decideReview(
        reported.review.id,
        { hide, reason },
        { ifMatch: reported.review.version },
      ),
    { said: () => t('common.saved'), after: () => ask(null) },
  );
  return (
    <Page title={t('platform.reviews')}>
      <Paged
        pages={pages}
        empty={<Empty icon={StarIcon} title={t('platform.noReviews')} text={t('platform.noReviewsText')} />}
      >
        {found =>
          found.map(reported => (
            <ReviewCard
              key={reported.review.id}
              review={reported.review}
              actions={
                <Anchor component={Link} to={`/platform/workshops/${reported.workshopId}`} size="sm">
                  {reported.workshopName}
                </Anchor>
              }
            >
              {may && (
                <Group gap="sm">
                  <Button size="xs" color="red.8" onClick={() => ask({ reported, hide: true })}>
                    {t('platform.hideReview')}
                  </Button>
                  <Button size="xs" variant="default" onClick={() => ask({ reported, hide: false })}>
                    {t('platform.leaveReview')}
                  </Button>
                </Group>
              )}
            </ReviewCard>
          ))
        }
      </Paged>
      {asked && (
        <Confirm
          opened
          onClose={() => ask(null)}
          title={t(asked.hide ? 'platform.hideReview' : 'platform.leaveReview')}
          text={t('platform.decideText')}
          action={t(asked.hide ? 'platform.hideReview' : 'platform.leaveReview')}
          reason={{ label: t('platform.reason'), required: true }}
          danger={asked.hide}
          change={decide}
          onConfirm={reason => decide.mutate({ ...asked, reason })}
        />
      )}
    </Page>
  );
}
