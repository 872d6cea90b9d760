import { Badge, Button, Group, Switch, Text } from '@mantine/core';
import { ExternalLinkIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useCan, useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Part } from '../../ui/Part.tsx';

const colours = { none: 'gray', unfinished: 'orange', checking: 'blue', ready: 'teal' };

/** Lets customers pay invoices by card. */
export function OnlinePayments() {
  const maySee = useCan('billing:read');
  return maySee ? <Settings /> : null;
}

function Settings() {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const me = useMe();
  const may = useCan('billing:write');
  const { data } = api.useQuery('get', '/v1/online-payments', {});
  const connect = useChange(() => workbay.onlinePayments.connect(), {
    after: ({ url }) => window.location.assign(url),
  });
  const offer = useChange((offered: boolean) => workbay.onlinePayments.update({ offered }), {
    said: ({ offered }) => t(offered ? 'onlinePayments.shown' : 'onlinePayments.hidden'),
  });
  if (!data) return null;
  const { possible, state, offered, feePercent } = data;
  const live = me?.workshop?.livemode !== false;
  return (
    <Part title={t('onlinePayments.title')} text={t('onlinePayments.text')}>
      <Group gap="sm">
        <Badge color={colours[state]}>{t(`onlinePayments.states.${state}`)}</Badge>
        <Text size="sm">
          {possible
            ? t('onlinePayments.fee', { percent: percent(feePercent) })
            : t('onlinePayments.impossible')}
        </Text>
      </Group>
      {may && state !== 'none' && (
        <Switch
          label={t('onlinePayments.offered')}
          checked={offered}
          disabled={offer.isPending}
          onChange={event => offer.mutate(event.currentTarget.checked)}
        />
      )}
      {may && possible && live && state !== 'ready' && (
        <Button
          variant="default"
          w="fit-content"
          rightSection={<ExternalLinkIcon size={16} aria-hidden />}
          loading={connect.isPending || connect.isSuccess}
          onClick={() => connect.mutate(undefined)}
        >
          {state === 'none' ? t('onlinePayments.connect') : t('onlinePayments.goOn')}
        </Button>
      )}
    </Part>
  );
}
