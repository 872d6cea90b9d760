import { ActionIcon, Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ArrowLeftIcon, SearchIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Window } from '../../ui/Window.tsx';
import { loadHindi } from '../i18n.ts';
import { keepRecent } from '../kept.ts';
import { useMe } from '../session.ts';
import type { Command, CommandGroup, Step } from './command.ts';
import { findRecords } from './findRecords.ts';
import classes from './Palette.module.css';
import { inEveryLanguage, useCommands } from './useCommands.ts';
import { useJobCommands } from './useJobCommands.ts';
import { useUnpaid } from './useUnpaid.ts';

interface Props {
  onClose: () => void;
  onShortcuts: () => void;
}

/** At once: the window's own focus comes a moment later, and who types fast would lose a letter to the page's shortcuts. */
const focus = (input: HTMLInputElement | null) => input?.focus();

/** Find anything, go anywhere, do anything: by a few letters and Enter. */
export default function Palette({ onClose, onShortcuts }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [step, setStep] = useState<Step | null>(null);
  const [settled] = useDebouncedValue(typed.trim(), 150);
  const permissions = useMe()?.permissions ?? [];
  const records = useQuery({
    queryKey: ['palette', settled],
    queryFn: () => findRecords(settled, permissions),
    enabled: !step && settled.length >= 2,
    placeholderData: keepPreviousData,
  });
  const commands = useCommands(typed.trim(), onShortcuts);
  const ofJob = useJobCommands(step?.kind === 'job' ? step.id : null);
  const unpaid = useUnpaid(settled, step?.kind === 'payment');
  const combobox = useCombobox({ opened: true });
  const { selectFirstOption } = combobox;
  // The window draws it a moment later.
  const [list, setList] = useState<HTMLDivElement | null>(null);
  useEffect(() => void loadHindi().catch(() => undefined), []);

  const take = (next: Step | null) => {
    setStep(next);
    setTyped('');
  };
  const choose = ({ id, does }: Command) => {
    if (commands.some(group => group.commands.some(command => command.id === id))) keepRecent(id);
    if (typeof does === 'object') return take(does);
    onClose();
    does();
  };
  const stepGroups = (next: Step): CommandGroup[] =>
    next.kind === 'job'
      ? [{ label: next.number, commands: ofJob ? inEveryLanguage(t, typed, ofJob) : [] }]
      : [{ label: t('palette.unpaid'), commands: unpaid ?? [] }];
  const found = (typed.trim().length >= 2 ? (records.data ?? []) : []).map(({ kind, entries }) => ({
    label: t(`nav.${kind}`),
    commands: entries.map(({ id, ...entry }) => ({
      ...entry,
      id: `/${kind}/${id}`,
      does:
        kind === 'jobs'
          ? { kind: 'job' as const, id, number: entry.label }
          : () => navigate(`/${kind}/${id}`),
    })),
  }));
  const groups = (step ? stepGroups(step) : [...found, ...commands]).filter(
    group => group.commands.length > 0,
  );
  const offered = groups.flatMap(group => group.commands.map(({ id }) => id)).join();
  useEffect(() => {
    selectFirstOption();
  }, [list, typed, step, offered]);
  const loading = records.isFetching || (step?.kind === 'job' ? !ofJob : step && !unpaid);
  const hint = !step
    ? t('palette.hint')
    : step.kind === 'job'
      ? t('palette.withJob', { number: step.number })
      : t('palette.forInvoice');
  return (
    <Window
      opened
      onClose={onClose}
      onEscape={() => (step ? take(null) : onClose())}
      withCloseButton={false}
      padding={0}
      size="lg"
      yOffset="10vh"
      centered={false}
      attributes={{ content: { 'aria-label': t('palette.title') } }}
    >
      <Combobox store={combobox} withinPortal={false}>
        {/* Its list is never closed alone, so Escape is the window's. */}
        <Combobox.EventsTarget data-mantine-stop-propagation="false">
          <TextInput
            ref={focus}
            data-autofocus
            variant="unstyled"
            size="md"
            px="xs"
            aria-label={step ? hint : t('palette.title')}
            placeholder={hint}
            value={typed}
            maxLength={100}
            leftSection={
              step ? (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('palette.back')}
                  onMouseDown={event => event.preventDefault()}
                  onClick={() => take(null)}
                >
                  <ArrowLeftIcon size={18} aria-hidden />
                </ActionIcon>
              ) : (
                <SearchIcon size={18} aria-hidden />
              )
            }
            rightSection={loading ? <Loader size={14} /> : null}
            onChange={event => setTyped(event.currentTarget.value)}
            onKeyDown={event => {
              if (event.key === 'Backspace' && step && !typed) take(null);
            }}
          />
        </Combobox.EventsTarget>
        <Combobox.Options ref={setList} className={classes.options} aria-label={t('palette.title')}>
          {groups.map(group => (
            <Combobox.Group key={group.label} label={group.label}>
              {group.commands.map(command => (
                <Row key={command.id} command={command} onChoose={() => choose(command)} />
              ))}
            </Combobox.Group>
          ))}
          {groups.length === 0 && !loading && <Combobox.Empty>{t('common.nothingFound')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox>
    </Window>
  );
}

function Row({ command, onChoose }: { command: Command; onChoose: () => void }) {
  const { icon: Icon, label, detail } = command;
  return (
    <Combobox.Option value={command.id} className={classes.option ?? ''} onClick={onChoose}>
      {Icon && <Icon size={16} aria-hidden />}
      {label}
      {detail && <span className={classes.detail}>{detail}</span>}
    </Combobox.Option>
  );
}
