import type { Invoice } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { SendDocument } from '../sharing/SendDocument.tsx';

interface Props {
  invoice: Invoice;
  opened: boolean;
  onClose: () => void;
}

export function SendInvoice({ invoice, opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <SendDocument
      title={t('invoices.sendTitle')}
      customerId={invoice.customer.id}
      send={email => workbay.invoices.send(invoice.id, { email })}
      said={sent => t('invoices.sent', { email: sent.sentTo ?? '' })}
      opened={opened}
      onClose={onClose}
    />
  );
}
