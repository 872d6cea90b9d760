import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Purchase } from '@workbay/sdk/schema';
import { PackagePlusIcon, PencilIcon, Trash2Icon, Undo2Icon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ReturnGoods } from './ReturnGoods.tsx';

/** What can be done with a purchase, by where it stands. */
export function PurchaseActions({ purchase, onEdit }: { purchase: Purchase; onEdit: () => void }) {
  return purchase.status === 'draft' ? (
    <OfDraft purchase={purchase} onEdit={onEdit} />
  ) : (
    <OfReceived purchase={purchase} />
  );
}

function OfDraft({ purchase, onEdit }: { purchase: Purchase; onEdit: () => void }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const navigate = useNavigate();
  const [deleting, askDelete] = useDisclosure();
  const [receiving, askReceive] = useDisclosure();
  const remove = useChange(() => workbay.purchases.delete(purchase.id), {
    said: () => t('common.deleted'),
    after: () => navigate('/purchases', { replace: true }),
  });
  const receive = useChange(() => workbay.purchases.receive(purchase.id, {}, { ifMatch: purchase.version }), {
    said: ({ number }) => t('purchases.received', { number }),
    after: askReceive.close,
  });
  return (
    <>
      <Button variant="default" leftSection={<Trash2Icon size={16} aria-hidden />} onClick={askDelete.open}>
        {t('common.delete')}
      </Button>
      <Button variant="default" leftSection={<PencilIcon size={16} aria-hidden />} onClick={onEdit}>
        {t('purchases.editDraft')}
      </Button>
      {purchase.lineItems.length > 0 && (
        <Button leftSection={<PackagePlusIcon size={16} aria-hidden />} onClick={askReceive.open}>
          {t('purchases.receive')}
        </Button>
      )}
      <Confirm
        opened={receiving}
        onClose={askReceive.close}
        title={t('purchases.receiveTitle')}
        text={t('purchases.receiveText', { total: money(purchase.totals.total) })}
        action={t('purchases.receive')}
        change={receive}
        onConfirm={() => receive.mutate(undefined)}
      />
      <Confirm
        opened={deleting}
        onClose={askDelete.close}
        title={t('purchases.deleteTitle')}
        text={t('purchases.deleteText')}
        action={t('common.delete')}
        danger
        change={remove}
        onConfirm={() => remove.mutate(undefined)}
      />
    </>
  );
}

function OfReceived({ purchase }: { purchase: Purchase }) {
  const { t } = useTranslation();
  const [returning, giveBack] = useDisclosure();
  if (purchase.lineItems.every(line => line.returnedQuantity >= line.quantity)) return null;
  return (
    <>
      <Button variant="default" leftSection={<Undo2Icon size={16} aria-hidden />} onClick={giveBack.open}>
        {t('purchases.returnGoods')}
      </Button>
      <Dialog opened={returning} onClose={giveBack.close} title={t('purchases.returnTitle')}>
        <ReturnGoods purchase={purchase} onDone={giveBack.close} />
      </Dialog>
    </>
  );
}
