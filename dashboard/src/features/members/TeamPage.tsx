import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session.ts';
import { Page } from '../../ui/Page.tsx';
import { Invites } from '../invites/Invites.tsx';
import { Roles } from '../roles/Roles.tsx';
import { LeaveWorkshop } from './LeaveWorkshop.tsx';
import { Members } from './Members.tsx';

export default function TeamPage() {
  const { t } = useTranslation();
  const mayChange = useCan('members:write');
  return (
    <Page title={t('members.title')} actions={<LeaveWorkshop />}>
      <Members />
      {mayChange && <Invites />}
      {mayChange && <Roles />}
    </Page>
  );
}
