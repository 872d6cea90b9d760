import { Anchor, Box, Button, Group, Paper, Progress, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import type { Listing, Summary, Workshop } from '@workbay/sdk/schema';
import { CheckIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useInIndia } from '../../app/home.ts';
import { useCan, useMe } from '../../app/session.ts';
import { AddSampleData } from '../sampleData/SampleDataPart.tsx';

const hasMore = (page: { data: unknown[] } | undefined, than = 0) => page && page.data.length > than;

/** Whether its owner has done what they can for it to be found. */
const isOffered = ({ listed, missing }: Listing, { verification }: Workshop) =>
  listed || (verification === 'pending' && missing.join() === 'verification');

/** What a workshop still has to do up to its first invoice, as its owner finds it; gone when all is done or they want it gone. */
export function FirstSteps({ summary }: { summary: Summary }) {
  const isOwner = useCan('workshop:write');
  const workshopId = useMe()?.workshop?.id ?? '';
  const [hidden, setHidden] = useLocalStorage({
    key: `workbay.first-steps.${workshopId}`,
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  if (!isOwner || hidden) return null;
  return <Steps summary={summary} onHide={() => setHidden(true)} />;
}

function Steps({ summary, onHide }: { summary: Summary; onHide: () => void }) {
  const inIndia = useInIndia();
  const { t } = useTranslation();
  const { data: workshop } = api.useQuery('get', '/v1/workshop', {});
  const samples = summary.sampleData ?? { customers: 0, jobs: 0 };
  const { data: customers } = api.useQuery('get', '/v1/customers', {
    params: { query: { limit: samples.customers + 1 } },
  });
  const { data: invoices } = api.useQuery('get', '/v1/invoices', {
    params: { query: { limit: 1, status: 'issued' } },
  });
  const { data: listing } = api.useQuery('get', '/v1/listing', {});
  const { data: members } = api.useQuery('get', '/v1/members', {});
  const { data: invites } = api.useQuery('get', '/v1/invites', {});
  const jobs = Object.values(summary.jobsByStatus).reduce((sum, count) => sum + count, 0);
  const hasCustomers = hasMore(customers, samples.customers);
  const hasJobs = jobs > samples.jobs;
  const hasInvoiced = (summary.days?.length ?? 0) > 0 || hasMore(invoices);
  const steps = [
    { name: 'details', to: '/workshop', done: workshop && workshop.address.line1 !== undefined },
    { name: 'customer', to: '/customers?new=1', done: hasCustomers },
    { name: 'job', to: '/jobs/new', done: hasJobs },
    { name: 'invoice', to: hasJobs ? '/jobs?view=list' : '/invoices/new', done: hasInvoiced },
    {
      name: 'listing',
      to: listing?.missing.join() === 'verification' ? '/workshop' : '/listing',
      done: listing && workshop && isOffered(listing, workshop),
    },
    { name: 'team', to: '/team', done: members && invites && members.data.length + invites.data.length > 1 },
  ] as const;
  if (steps.some(({ done }) => done === undefined) || steps.every(({ done }) => done)) return null;
  const count = steps.filter(({ done }) => done).length;
  const next = steps.find(({ done }) => !done);
  return (
    <Paper component="section" aria-label={t('summary.start')} p="lg">
      <Group justify="space-between" gap="sm" mb={4}>
        <Title order={2}>{t('summary.start')}</Title>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onHide}>
          {t('summary.hideStart')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t('summary.startText', { done: count, all: steps.length })}
      </Text>
      <Progress value={(count / steps.length) * 100} my="sm" aria-label={t('summary.start')} />
      <Stack gap="sm" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
        {steps.map(({ name, to, done }, index) => (
          <Group key={name} component="li" gap="md" wrap="nowrap" align="flex-start">
            <ThemeIcon
              variant={done ? 'filled' : 'light'}
              color={done ? 'teal.8' : 'brand'}
              radius="xl"
              size={28}
              {...(done && { role: 'img', 'aria-label': t('common.done') })}
            >
              {done ? <CheckIcon size={16} aria-hidden /> : index + 1}
            </ThemeIcon>
            <Box flex={1}>
              <Anchor component={Link} to={to} size="sm" fw={600} {...(done && { c: 'dimmed' })}>
                {t(`summary.step.${name}`)}
              </Anchor>
              {!done && (
                <Text size="sm" c="dimmed">
                  {t(`summary.stepText.${name === 'details' && !inIndia ? 'detailsAbroad' : name}`)}
                </Text>
              )}
            </Box>
            {name === next?.name && (
              <Button component={Link} to={to} size="compact-sm">
                {t('summary.begin')}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
      {!summary.sampleData && !hasCustomers && !hasJobs && <AddSampleData />}
    </Paper>
  );
}
