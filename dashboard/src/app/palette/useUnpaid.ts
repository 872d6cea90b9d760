import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ReceiptTextIcon } from 'lucide-react';
import { useNavigate } from 'react-router';
import { workbay } from '../api.ts';
import { useFormat } from '../format.ts';
import type { Command } from './command.ts';

/** The invoices that a payment can be for. */
export function useUnpaid(search: string, enabled: boolean): Command[] | null {
  const navigate = useNavigate();
  const { money } = useFormat();
  const { data } = useQuery({
    queryKey: ['palette', 'unpaid', search],
    queryFn: () =>
      workbay.invoices.list(search ? { search, limit: 20 } : { unpaid: true as const, limit: 10 }),
    enabled,
    placeholderData: keepPreviousData,
  });
  if (!data) return null;
  return data.data
    .filter(({ status, amountDue }) => status !== 'draft' && amountDue > 0)
    .map(({ id, number, customer, amountDue }) => ({
      id,
      label: number ?? '',
      detail: `${customer.name} · ${money(amountDue)}`,
      icon: ReceiptTextIcon,
      does: () => navigate(`/invoices/${id}?pay=1`),
    }));
}
