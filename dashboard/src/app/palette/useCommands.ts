import i18next, { type TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { keptRecent } from '../kept.ts';
import { useMe } from '../session.ts';
import { type Command, type CommandGroup, named } from './command.ts';
import { beginnings, ownPages, pages } from './places.ts';
import { useDeeds } from './useDeeds.ts';

type InWords = (t: TFunction) => Command[];

/** Those that the typed words name in English or in Hindi, said in the language of the person. */
export function inEveryLanguage(t: TFunction, typed: string, commandsIn: InWords): Command[] {
  return named(typed, commandsIn(t), [i18next.getFixedT('en'), i18next.getFixedT('hi')].map(commandsIn));
}

/** What the person may do and where they may go, of what the typed words name. */
export function useCommands(typed: string, onShortcuts: () => void): CommandGroup[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useMe();
  const deeds = useDeeds(onShortcuts);
  const going =
    (places: typeof pages): InWords =>
    t =>
      places(t)
        .filter(({ needs }) => !needs || me?.permissions.includes(needs))
        .map(({ to, label, icon }) => ({ id: to, label, icon, does: () => navigate(to) }));
  const recent = keptRecent();
  const place = ({ id }: Command) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  const groups = [
    { label: t('common.actions'), all: deeds },
    { label: t('palette.create'), all: going(beginnings) },
    { label: t('palette.go'), all: going(t => [...pages(t), ...(me?.user ? ownPages(t) : [])]) },
  ].map(({ label, all }) => ({
    label,
    commands: inEveryLanguage(t, typed, all).toSorted((a, b) => place(a) - place(b)),
  }));
  if (typed) return groups;
  const here = groups.flatMap(({ commands }) => commands).filter(({ id }) => id === 'job');
  const latest = groups
    .flatMap(({ commands }) => commands)
    .filter(command => command.id !== 'job' && recent.includes(command.id))
    .toSorted((a, b) => place(a) - place(b))
    .slice(0, 5);
  const first = [...here, ...latest];
  return [
    { label: t('jobs.number'), commands: here },
    { label: t('palette.recent'), commands: latest },
    ...groups.map(({ label, commands }) => ({
      label,
      commands: commands.filter(command => !first.includes(command)),
    })),
  ];
}
