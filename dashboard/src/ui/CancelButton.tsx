import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { stopWaiting } from '../app/silence.tsx';

interface Props {
  onCancel: () => void;
  /** What to say for going back, where that is not simply cancelling. */
  label?: string | undefined;
  loading: boolean;
}

/** Goes back; what is being sent meanwhile is stopped. */
export function CancelButton({ onCancel, label, loading }: Props) {
  const { t } = useTranslation();
  return (
    <Button
      variant="default"
      onClick={() => {
        if (loading) stopWaiting();
        onCancel();
      }}
    >
      {label ?? t('common.cancel')}
    </Button>
  );
}
