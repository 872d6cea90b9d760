import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Customer } from '@workbay/sdk/schema';
import { EraserIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';

/** On the customer's request: nothing of them stays but what issued invoices must show. */
export function EraseCustomer({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asking, ask] = useDisclosure();
  const erase = useChange(() => workbay.privacy.eraseCustomer(customer.id), {
    said: () => t('privacy.erased'),
    after: () => navigate('/customers', { replace: true }),
  });
  return (
    <>
      <Button variant="default" leftSection={<EraserIcon size={16} aria-hidden />} onClick={ask.open}>
        {t('privacy.erase')}
      </Button>
      <Confirm
        opened={asking}
        onClose={ask.close}
        title={t('privacy.eraseTitle', { name: customer.name })}
        text={t('privacy.eraseText')}
        action={t('privacy.erase')}
        danger
        change={erase}
        onConfirm={() => erase.mutate(undefined)}
      />
    </>
  );
}
