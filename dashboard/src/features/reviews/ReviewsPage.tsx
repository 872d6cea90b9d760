import { Button } from '@mantine/core';
import type { Review } from '@workbay/sdk/schema';
import { StarIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { Paged } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { Reply } from './Reply.tsx';
import { ReviewCard } from './ReviewCard.tsx';

export default function ReviewsPage() {
  const { t } = useTranslation();
  const pages = api.useInfiniteQuery('get', '/v1/reviews', { params: { query: { limit: 30 } } }, byCursor);
  const [reporting, askReport] = useState<Review | null>(null);
  const report = useChange((reason: string) => workbay.reviews.report(`${reporting?.id}`, { reason }), {
    said: () => t('reviews.reportSent'),
    after: () => askReport(null),
  });
  return (
    <Page title={t('reviews.title')}>
      <Paged
        pages={pages}
        empty={<Empty icon={StarIcon} title={t('reviews.none')} text={t('reviews.noneText')} />}
      >
        {reviews =>
          reviews.map(review => (
            <ReviewCard
              key={review.id}
              review={review}
              linked
              actions={
                !review.report && (
                  <Button size="compact-xs" variant="subtle" color="gray" onClick={() => askReport(review)}>
                    {t('reviews.report')}
                  </Button>
                )
              }
            >
              <Reply review={review} />
            </ReviewCard>
          ))
        }
      </Paged>
      {reporting && (
        <Confirm
          opened
          onClose={() => askReport(null)}
          title={t('reviews.reportTitle')}
          text={t('reviews.reportText')}
          action={t('reviews.report')}
          reason={{ label: t('reviews.reason'), required: true }}
          change={report}
          onConfirm={reason => report.mutate(reason)}
        />
      )}
    </Page>
  );
}
