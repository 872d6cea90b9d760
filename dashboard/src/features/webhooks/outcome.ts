import type { WebhookAttempt } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';

export const deliveryColors = { pending: 'orange', delivered: 'green', failed: 'red' };

type Outcome = Pick<WebhookAttempt, 'status' | 'error' | 'durationMs'>;

const faults = [
  'timeout',
  'connection',
  'tls',
  'redirect',
  'status',
  'refused_address',
  'invalid_url',
] as const;

/** How an attempt went, in a line: the status or what stood in its way, and how long it took. */
export function useOutcome(): (outcome: Outcome) => string {
  const { t } = useTranslation();
  const { number } = useFormat();
  return ({ status, error, durationMs }) => {
    const fault = faults.find(known => known === error);
    const said = [status, fault && fault !== 'status' && t(`webhooks.faults.${fault}`)].filter(Boolean);
    const time = t('webhooks.milliseconds', { value: number(durationMs) });
    return [...(said.length > 0 ? said : [t('webhooks.noAnswer')]), time].join(' · ');
  };
}
