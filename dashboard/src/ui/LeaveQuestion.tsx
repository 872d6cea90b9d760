import { useTranslation } from 'react-i18next';
import { Confirm } from './Confirm.tsx';

interface Props {
  opened: boolean;
  onStay: () => void;
  onLeave: () => void;
}

export function LeaveQuestion({ opened, onStay, onLeave }: Props) {
  const { t } = useTranslation();
  return (
    <Confirm
      opened={opened}
      onClose={onStay}
      title={t('unsaved.title')}
      text={t('unsaved.text')}
      action={t('unsaved.leave')}
      cancel={t('unsaved.stay')}
      danger
      onConfirm={onLeave}
    />
  );
}
