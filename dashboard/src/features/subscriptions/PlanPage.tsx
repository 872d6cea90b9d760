import { Alert, Button, SimpleGrid } from '@mantine/core';
import { ExternalLinkIcon, InfoIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, workbay } from '../../app/api.ts';
import { useCan, useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { PlanCard } from './PlanCard.tsx';
import { PlanFacts } from './PlanFacts.tsx';
import { PlanUse } from './PlanUse.tsx';

const leaveFor = ({ url }: { url: string }) => window.location.assign(url);

/** Which plan the workshop has, what of it is used, and the way to another. */
export default function PlanPage() {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  const me = useMe();
  const mayBuy = useCan('billing:write') && me?.workshop?.livemode !== false;
  const { data: plans } = api.useQuery('get', '/v1/plans', {});
  const paid = query.has('paid');
  const { data } = api.useQuery('get', '/v1/subscription', {});
  const buy = useChange((plan: 'pro' | 'business') => workbay.subscriptions.checkout({ plan }), {
    after: leaveFor,
  });
  const manage = useChange(() => workbay.subscriptions.portal(), { after: leaveFor });
  const { subscription } = data ?? {};
  const managed =
    subscription !== undefined && !['none', 'canceled', 'incomplete'].includes(subscription.status);
  const busy = buy.isPending || buy.isSuccess || manage.isPending || manage.isSuccess;
  return (
    <Page
      title={t('plan.title')}
      text={t('plan.text')}
      actions={
        managed &&
        mayBuy && (
          <Button
            variant="default"
            rightSection={<ExternalLinkIcon size={16} aria-hidden />}
            loading={manage.isPending}
            disabled={busy}
            onClick={() => manage.mutate(undefined)}
          >
            {t('plan.manage')}
          </Button>
        )
      }
    >
      {data && !data.sold && (
        <Alert icon={<InfoIcon aria-hidden />} title={t('plan.notSold')}>
          {t('plan.notSoldText')}
        </Alert>
      )}
      {paid && data && !data.subscription.bought && <Alert>{t('plan.confirming')}</Alert>}
      {subscription && <PlanFacts subscription={subscription} />}
      {data && (
        <Section title={t('plan.used')}>
          <PlanUse use={data.use} />
        </Section>
      )}
      {data?.sold && (
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
          {plans?.data.map(plan => (
            <PlanCard
              key={plan.name}
              plan={plan}
              current={data.subscription.plan === plan.name}
              action={
                plan.name !== 'free' &&
                mayBuy && (
                  <PlanButton
                    managed={managed}
                    trialDays={data.trialDays}
                    current={data.subscription.plan === plan.name}
                    disabled={busy}
                    onBuy={() =>
                      managed
                        ? manage.mutate(undefined)
                        : buy.mutate(plan.name === 'pro' ? 'pro' : 'business')
                    }
                  />
                )
              }
            />
          ))}
        </SimpleGrid>
      )}
    </Page>
  );
}

interface PlanButtonProps {
  managed: boolean;
  trialDays: number | null;
  current: boolean;
  disabled: boolean;
  onBuy: () => void;
}

function PlanButton({ managed, trialDays, current, disabled, onBuy }: PlanButtonProps) {
  const { t } = useTranslation();
  if (current) return null;
  const first = trialDays === null ? t('plan.choose') : t('plan.try', { count: trialDays });
  return (
    <Button fullWidth disabled={disabled} onClick={onBuy} variant={managed ? 'default' : 'filled'}>
      {managed ? t('plan.change') : first}
    </Button>
  );
}
