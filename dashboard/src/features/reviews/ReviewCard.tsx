import { Anchor, Badge, Group, Paper, Rating, Stack, Text } from '@mantine/core';
import type { Review } from '@workbay/sdk/schema';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../app/format.ts';
import { Thumbnails } from '../../ui/Thumbnails.tsx';

const aspects = ['work', 'price', 'punctuality'] as const;

interface Props {
  review: Review;
  /** Leads to the job, for who works there. */
  linked?: boolean;
  actions?: ReactNode;
  children?: ReactNode;
}

/** What a customer wrote, what it was before, and what became of it. */
export function ReviewCard({ review, linked = false, actions, children }: Props) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { stars, text, name, writtenAt, former, report, decision } = review;
  const perAspect = (of: Review['aspects']) =>
    aspects.flatMap(aspect => (of[aspect] ? `${t(`reviews.aspects.${aspect}`)} ${of[aspect]}/5` : []));
  const given = perAspect(review.aspects);
  const author = name ?? t('reviews.someone');
  return (
    <Paper component="article" p="lg">
      <Stack gap="sm">
        <Group justify="space-between">
          <Group gap="sm">
            <Text component="span" role="img" aria-label={t('reviews.stars', { count: stars })}>
              <Rating value={stars} readOnly aria-hidden="true" />
            </Text>
            {linked ? (
              <Anchor component={Link} to={`/jobs/${review.jobId}`} fw={600} size="sm">
                {author}
              </Anchor>
            ) : (
              <Text fw={600} size="sm">
                {author}
              </Text>
            )}
            <Text size="sm" c="dimmed">
              {date(writtenAt)}
            </Text>
            {decision?.hidden && <Badge color="gray">{t('reviews.hidden')}</Badge>}
            {report && !decision && <Badge color="orange">{t('reviews.reported')}</Badge>}
          </Group>
          {actions}
        </Group>
        {given.length > 0 && (
          <Text size="sm" c="dimmed">
            {given.join(' · ')}
          </Text>
        )}
        {text && <Text style={{ whiteSpace: 'pre-line' }}>{text}</Text>}
        <Thumbnails photos={review.photos} />
        {former.map(before => (
          <Stack key={before.writtenAt} gap={4}>
            <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-line' }}>
              {t('reviews.before', {
                date: date(before.writtenAt),
                stars: before.stars,
                text: [...perAspect(before.aspects), before.text ?? '–'].join(' · '),
              })}
            </Text>
            <Thumbnails photos={before.photos} />
          </Stack>
        ))}
        {report && (
          <Text size="sm" c="dimmed">
            {t('reviews.reportedBecause', { reason: report.reason })}
          </Text>
        )}
        {decision && (
          <Text size="sm" c="dimmed">
            {t(decision.hidden ? 'reviews.hiddenBecause' : 'reviews.leftBecause', {
              reason: decision.reason,
            })}
          </Text>
        )}
        {children}
      </Stack>
    </Paper>
  );
}
