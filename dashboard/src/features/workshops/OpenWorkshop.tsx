import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import { Loading } from '../../ui/Loading.tsx';

/** Its button is on every page and pressed once in a lifetime. */
const OpenWorkshopForm = lazy(async () => ({
  default: (await import('./OpenWorkshopForm.tsx')).OpenWorkshopForm,
}));

/** Another workshop of the same owner, with books and team of its own. */
export function OpenWorkshop({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('workshops.open')}>
      <Suspense fallback={<Loading rows={1} height={280} />}>
        <OpenWorkshopForm onDone={onClose} />
      </Suspense>
    </Dialog>
  );
}
