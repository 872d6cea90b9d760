import { Combobox, Loader, Modal, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { findRecords } from './findRecords.ts';
import { settings, work } from './navigation.ts';
import classes from './Palette.module.css';
import { useMe } from './session.ts';

interface Entry {
  to: string;
  label: string;
  detail?: string | undefined;
}

/** Find anything, go anywhere, begin something: by a few letters and Enter. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), 150);
  const permissions = useMe()?.permissions ?? [];
  const records = useQuery({
    queryKey: ['palette', settled],
    queryFn: () => findRecords(settled, permissions),
    enabled: settled.length >= 2,
    placeholderData: keepPreviousData,
  });
  const combobox = useCombobox({ opened: true });
  const { selectFirstOption } = combobox;
  useEffect(() => {
    selectFirstOption();
  }, [typed, records.data]);
  const asked = typed.trim().toLowerCase();
  const named = ({ label }: Entry) => label.toLowerCase().includes(asked);
  const found = asked.length >= 2 ? (records.data ?? []) : [];
  const groups: { label: string; entries: Entry[] }[] = [
    ...found.map(({ kind, entries }) => ({ label: t(`nav.${kind}`), entries })),
    {
      label: t('palette.create'),
      entries: [
        { to: '/jobs/new', label: t('jobs.new'), needs: 'jobs:write' as const },
        { to: '/customers?new=1', label: t('customers.new'), needs: 'customers:write' as const },
        { to: '/vehicles?new=1', label: t('vehicles.new'), needs: 'vehicles:write' as const },
        { to: '/items?new=1', label: t('items.new'), needs: 'items:write' as const },
        { to: '/purchases/new', label: t('purchases.new'), needs: 'purchases:write' as const },
        { to: '/estimates/new', label: t('estimates.new'), needs: 'estimates:write' as const },
        { to: '/invoices/new', label: t('invoices.new'), needs: 'invoices:write' as const },
      ]
        .filter(({ needs }) => permissions.includes(needs))
        .filter(named),
    },
    {
      label: t('palette.go'),
      entries: [...work, ...settings]
        .filter(({ needs }) => permissions.includes(needs))
        .map(({ to, label }) => ({ to, label: t(`nav.${label}`) }))
        .filter(named),
    },
  ].filter(({ entries }) => entries.length > 0);
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size="lg"
      yOffset="10vh"
      centered={false}
      aria-label={t('palette.title')}
    >
      <Combobox
        store={combobox}
        withinPortal={false}
        onOptionSubmit={to => {
          onClose();
          navigate(to);
        }}
      >
        <Combobox.EventsTarget>
          <TextInput
            data-autofocus
            variant="unstyled"
            size="md"
            px="xs"
            aria-label={t('palette.title')}
            placeholder={t('palette.hint')}
            value={typed}
            maxLength={100}
            leftSection={<IconSearch size={18} aria-hidden />}
            rightSection={records.isFetching ? <Loader size={14} /> : null}
            onChange={event => setTyped(event.currentTarget.value)}
          />
        </Combobox.EventsTarget>
        <Combobox.Options className={classes.options} aria-label={t('palette.title')}>
          {groups.map(({ label, entries }) => (
            <Combobox.Group key={label} label={label}>
              {entries.map(entry => (
                <Combobox.Option key={entry.to} value={entry.to}>
                  {entry.label}
                  {entry.detail && <span className={classes.detail}>{entry.detail}</span>}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
          {groups.length === 0 && !records.isFetching && (
            <Combobox.Empty>{t('common.nothingFound')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox>
    </Modal>
  );
}
