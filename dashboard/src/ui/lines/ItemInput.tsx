import { Combobox, InputBase, Tooltip, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { Item } from '@workbay/sdk/schema';
import { PackageIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { fromMinor } from '../../app/home.ts';
import { useCan } from '../../app/session.ts';
import type { LineDraft } from './draft.ts';

interface Props {
  label: string;
  'aria-label': string;
  className: string | undefined;
  classNames: { label: string };
  line: LineDraft;
  bought: true | undefined;
  error: ReactNode;
  onChange: (change: Partial<LineDraft>) => void;
}

/** What a line is for: any text, or an item of the catalogue, which brings its code, unit, price and tax along. */
export function ItemInput({ line, bought, onChange, ...input }: Props) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const seesItems = useCan('items:read');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 150);
  const { data: items = [] } = useQuery({
    queryKey: ['choices', 'items', search],
    queryFn: () => findItems(search),
    enabled: seesItems && search.length >= 2,
  });
  const choices = typed.trim().length >= 2 ? items : [];
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const pick = (id: string) => {
    const item = items.find(found => found.id === id);
    if (item) onChange(bought ? { ...lineOf(item), unitPrice: costOf(item) } : lineOf(item));
    setTyped('');
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick} width="max-content" position="bottom-start">
      <Combobox.Target>
        <InputBase
          {...input}
          data-line-start
          maxLength={500}
          autoComplete="off"
          value={line.description}
          rightSection={
            line.itemId && (
              <Tooltip label={t('items.fromCatalogue')}>
                <PackageIcon size={15} aria-label={t('items.fromCatalogue')} />
              </Tooltip>
            )
          }
          onBlur={() => combobox.closeDropdown()}
          onChange={event => {
            const description = event.currentTarget.value;
            setTyped(description);
            onChange(description === '' ? { description, itemId: null } : { description });
            combobox.openDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={choices.length === 0} maw="min(30rem, 92vw)">
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={t('items.title')}>
          {choices.map(item => (
            <Combobox.Option key={item.id} value={item.id}>
              {item.name}
              <span style={{ color: 'var(--mantine-color-dimmed)', marginLeft: 8, fontSize: '0.8em' }}>
                {[
                  item.code,
                  bought ? item.cost !== null && money(item.cost) : money(item.unitPrice),
                  item.stocked && t('items.inStock', { onHand: item.onHand }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

async function findItems(search: string): Promise<Item[]> {
  return (await workbay.items.list({ search, active: true, limit: 8 })).data;
}

const costOf = ({ cost }: Item) => (cost === null ? '' : fromMinor(cost));

const lineOf = ({
  id,
  kind,
  name,
  hsnSac,
  unit,
  unitPrice,
  taxRate,
  taxRateId,
}: Item): Partial<LineDraft> => ({
  itemId: id,
  kind,
  description: name,
  hsnSac: hsnSac ?? '',
  unit: unit ?? '',
  unitPrice: fromMinor(unitPrice),
  taxRate: taxRate ?? '',
  taxRateId: taxRateId ?? '',
  taxIncluded: undefined,
  exemption: '',
});
