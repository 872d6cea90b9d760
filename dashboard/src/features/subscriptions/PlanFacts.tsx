import { Alert, Badge } from '@mantine/core';
import type { Subscription } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Section.tsx';

const colours: Record<Subscription['status'], string> = {
  none: 'gray',
  trialing: 'blue',
  active: 'teal',
  past_due: 'orange',
  unpaid: 'red',
  paused: 'gray',
  incomplete: 'orange',
  canceled: 'gray',
};

/** The plan that holds now, and when that changes. */
export function PlanFacts({ subscription }: { subscription: Subscription }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { plan, status, trialEndsAt, renewsAt, endsAt } = subscription;
  const dates = [
    { label: t('plan.trialEnds'), time: trialEndsAt },
    { label: t('plan.renews'), time: trialEndsAt ? null : renewsAt },
    { label: status === 'canceled' ? t('plan.ended') : t('plan.ends'), time: endsAt },
  ];
  return (
    <Section title={t('plan.yours')}>
      {(status === 'past_due' || status === 'unpaid') && (
        <Alert color="orange" mb="sm">
          {t(`plan.owed.${status}`)}
        </Alert>
      )}
      <Facts
        facts={[
          { label: t('plan.plan'), value: t(`plan.names.${plan}`) },
          ...(status === 'none'
            ? []
            : [
                {
                  label: t('common.status'),
                  value: <Badge color={colours[status]}>{t(`plan.status.${status}`)}</Badge>,
                },
              ]),
          ...dates.flatMap(({ label, time }) => (time ? [{ label, value: date(time) }] : [])),
        ]}
      />
    </Section>
  );
}
