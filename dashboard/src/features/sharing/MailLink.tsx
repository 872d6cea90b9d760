import type { ShareLink } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { SendForm } from './SendDocument.tsx';

interface Props {
  link: ShareLink;
  customerId: string;
  onDone: () => void;
}

export function MailLink({ link, customerId, onDone }: Props) {
  const { t } = useTranslation();
  return (
    <SendForm
      customerId={customerId}
      text={t('sharing.mailText')}
      send={email => workbay.sharing.email(link.id, { email })}
      said={({ emailedTo }) => t('sharing.mailed', { email: emailedTo ?? '' })}
      onClose={onDone}
    />
  );
}
