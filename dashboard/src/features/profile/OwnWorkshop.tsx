import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useCan, useMe } from '../../app/session.ts';
import { addressLines } from '../../ui/AddressFields.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Part } from '../../ui/Part.tsx';
import { PhoneLink } from '../../ui/PhoneLink.tsx';
import { builtIn } from '../roles/useRoles.ts';

/** The workshop that the person works in, and as what. */
export function OwnWorkshop() {
  const { t } = useTranslation();
  const me = useMe();
  const mayChange = useCan('workshop:write');
  const { data } = api.useQuery('get', '/v1/workshop', {});
  const known = builtIn(me?.role ?? '');
  return (
    <Part title={t('profile.workshop')} text={t('profile.workshopText')}>
      {data ? (
        <Facts
          facts={[
            { label: t('common.name'), value: data.name },
            { label: t('members.role'), value: known ? t(`roles.${known}`) : me?.roleName },
            { label: t('common.phone'), value: data.phone && <PhoneLink number={data.phone} inherit /> },
            { label: t('common.email'), value: data.email },
            { label: t('address.title'), value: addressLines(data.address).join(', ') || null },
            { label: 'GSTIN', value: data.gstin },
          ]}
        />
      ) : (
        <Loading rows={3} />
      )}
      {mayChange && (
        <Anchor component={Link} to="/workshop" size="sm" w="fit-content">
          {t('profile.changeWorkshop')}
        </Anchor>
      )}
    </Part>
  );
}
