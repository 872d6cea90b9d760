import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Sending } from '../app/useChange.ts';

interface Props {
  onCancel: () => void;
  /** What to say for going back, where that is not simply cancelling. */
  label?: string | undefined;
  change: Sending | undefined;
}

/** Goes back; what the form has sent meanwhile is stopped. */
export function CancelButton({ onCancel, label, change }: Props) {
  const { t } = useTranslation();
  return (
    <Button
      variant="default"
      onClick={() => {
        change?.stop();
        onCancel();
      }}
    >
      {label ?? t('common.cancel')}
    </Button>
  );
}
