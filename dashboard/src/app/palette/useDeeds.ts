import type { TFunction } from 'i18next';
import {
  ArrowLeftRightIcon,
  BadgeIndianRupeeIcon,
  CheckCheckIcon,
  FlaskConicalIcon,
  KeyboardIcon,
  LanguagesIcon,
  LogOutIcon,
  MonitorIcon,
  MoonIcon,
  SquareIcon,
  SquareKanbanIcon,
  SunIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMatch, useNavigate } from 'react-router';
import { useUnread } from '../../features/notifications/useUnread.ts';
import { useClock } from '../../features/timeEntries/useClock.ts';
import { useLanguageChoice, useThemeChoice } from '../../ui/Preferences.tsx';
import { api, workbay } from '../api.ts';
import { useMe } from '../session.ts';
import { useChange } from '../useChange.ts';
import { useLogOut, useMode, useSwitchWorkshop } from '../useOwnSession.ts';
import { type Command, only } from './command.ts';

/** What can be done from every page, in the words of a language. */
export function useDeeds(onShortcuts: () => void): (t: TFunction) => Command[] {
  const { t: said } = useTranslation();
  const navigate = useNavigate();
  const me = useMe();
  const clock = useClock();
  const hasInbox = useUnread() !== null;
  const theme = useThemeChoice();
  const language = useLanguageChoice();
  const logOut = useLogOut();
  const switchWorkshop = useSwitchWorkshop();
  const mode = useMode();
  const stop = useChange(() => workbay.timeEntries.stop({}), { said: () => said('time.stopped') });
  const readAll = useChange(() => workbay.notifications.markAll(), {
    said: () => said('notifications.allRead'),
  });
  const job = useJobHere();
  const payable = usePayableHere();
  const may = (permission: 'payments:write' | 'invoices:read' | 'apiKeys:read') =>
    me?.permissions.includes(permission) === true;
  const inTest = me?.workshop?.livemode === false;
  const others = me?.user ? me.workshops.filter(({ id }) => id !== me.workshop?.id) : [];
  const themeIcons = { light: SunIcon, dark: MoonIcon, auto: MonitorIcon };
  return t => [
    ...only(job, {
      id: 'job',
      label: t('palette.thisJob'),
      detail: job?.number,
      icon: SquareKanbanIcon,
      does: { kind: 'job', id: job?.id ?? '', number: job?.number ?? '' },
    }),
    ...only(may('payments:write') && may('invoices:read'), {
      id: 'payment',
      label: t('payments.record'),
      icon: BadgeIndianRupeeIcon,
      does: payable ? () => navigate(`/invoices/${payable}?pay=1`) : { kind: 'payment' },
    }),
    ...only(clock, {
      id: 'stop',
      label: t('time.stop'),
      detail: clock?.job.number,
      icon: SquareIcon,
      does: () => stop.mutate(undefined),
    }),
    ...only(hasInbox, {
      id: 'readAll',
      label: t('palette.readAll'),
      icon: CheckCheckIcon,
      does: () => readAll.mutate(undefined),
    }),
    ...others.map(({ id, name }) => ({
      id: `workshop ${id}`,
      label: `${t('app.switchWorkshop')}: ${name}`,
      icon: ArrowLeftRightIcon,
      does: () => switchWorkshop.mutate(id),
    })),
    ...only(inTest || may('apiKeys:read'), {
      id: 'mode',
      label: t(inTest ? 'testMode.leave' : 'testMode.enter'),
      icon: FlaskConicalIcon,
      does: () => mode.mutate(inTest ? 'live' : 'test'),
    }),
    ...(['light', 'dark', 'auto'] as const)
      .filter(value => value !== theme.value)
      .map(value => ({
        id: `theme ${value}`,
        label: `${t('app.theme')}: ${t(`app.${value === 'auto' ? 'system' : value}`)}`,
        icon: themeIcons[value],
        does: () => theme.choose(value),
      })),
    ...language.choices
      .filter(({ value }) => value !== language.value)
      .map(({ value, label }) => ({
        id: `language ${value}`,
        label: `${t('app.language')}: ${label}`,
        detail: value === 'hi' ? 'Hindi' : undefined,
        icon: LanguagesIcon,
        does: () => language.choose(value),
      })),
    { id: 'shortcuts', label: t('palette.shortcuts'), icon: KeyboardIcon, does: onShortcuts },
    ...only(me?.user, {
      id: 'logOut',
      label: t('app.logOut'),
      icon: LogOutIcon,
      does: () => logOut.mutate(undefined),
    }),
  ];
}

/** The job whose page is open. */
function useJobHere() {
  const jobId = useMatch('/jobs/:jobId')?.params.jobId ?? 'new';
  const { data } = api.useQuery(
    'get',
    '/v1/jobs/{jobId}',
    { params: { path: { jobId } } },
    { enabled: jobId !== 'new' },
  );
  return data && { id: data.id, number: data.number };
}

/** The invoice whose page is open, if something is to be paid. */
function usePayableHere() {
  const invoiceId = useMatch('/invoices/:invoiceId')?.params.invoiceId ?? 'new';
  const { data } = api.useQuery(
    'get',
    '/v1/invoices/{invoiceId}',
    { params: { path: { invoiceId } } },
    { enabled: invoiceId !== 'new' },
  );
  return data && data.status !== 'draft' && data.amountDue > 0 ? data.id : null;
}
