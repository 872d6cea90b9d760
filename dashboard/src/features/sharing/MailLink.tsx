import { useQueryClient } from '@tanstack/react-query';
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
  const queries = useQueryClient();
  return (
    <SendForm
      customerId={customerId}
      text={t('sharing.mailText')}
      send={async email => {
        const sent = await workbay.sharing.email(link.id, { email });
        queries.setQueryData(['share', link.resourceId], sent);
        return sent;
      }}
      said={({ emailedTo }) => t('sharing.mailed', { email: emailedTo ?? '' })}
      onClose={onDone}
    />
  );
}
