import type { Item } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { present } from '../../ui/present.ts';
import { type Choice, TypeAhead } from '../../ui/TypeAhead.tsx';
import classes from './SectionFields.module.css';

interface Props {
  label: string;
  itemId: string | null;
  onChange: (itemId: string | null) => void;
}

/** The item of the catalogue that mends a point. */
export function PointItem({ label, itemId, onChange }: Props) {
  const { t } = useTranslation();
  const { data } = api.useQuery(
    'get',
    '/v1/items/{itemId}',
    { params: { path: { itemId: itemId ?? '' } } },
    { enabled: itemId !== null },
  );
  return (
    <div className={classes.item}>
      <TypeAhead
        name="items"
        label={label}
        placeholder={t('inspectionTemplates.item')}
        value={itemId && data ? choiceOf(data) : null}
        onChange={choice => onChange(choice?.id ?? null)}
        find={findItems}
      />
    </div>
  );
}

const choiceOf = ({ id, name, code }: Item): Choice => ({ id, label: name, detail: code ?? undefined });

async function findItems(search: string): Promise<Choice[]> {
  const { data } = await workbay.items.list(present({ search: search || undefined, active: true, limit: 8 }));
  return data.map(choiceOf);
}
