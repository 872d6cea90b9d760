import { useCan, useMe } from '../../app/session.ts';

/** Up to which amount the person may confirm, reject and refund payments, in minor units; nothing without the permission. */
export function useConfirmLimit(): number {
  const me = useMe();
  return useCan('payments:confirm') ? (me?.confirmLimit ?? Number.POSITIVE_INFINITY) : 0;
}
