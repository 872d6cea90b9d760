import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { countOf } from '../summary/countOf.ts';
import { Tile } from '../summary/Tile.tsx';

/** Whom to call: what is overdue, for who may do something about it. */
export function DueTile() {
  const { t } = useTranslation();
  const sees = useCan('customers:write');
  const { data } = api.useQuery(
    'get',
    '/v1/reminders',
    { params: { query: { when: 'overdue', limit: 100 } } },
    { enabled: sees },
  );
  if (!sees) return null;
  return (
    <Tile
      to="/reminders?when=overdue"
      label={t('reminders.overdue')}
      figure={countOf(data)}
      text={t('reminders.overdueText')}
    />
  );
}
