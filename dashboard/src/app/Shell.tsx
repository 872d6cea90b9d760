import { AppShell, Box, Button, Drawer, Group, Indicator, Kbd, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Me } from '@workbay/sdk/schema';
import { MenuIcon, PlusIcon, SearchIcon } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, NavLink, Outlet, useLocation } from 'react-router';
import { StepUpDialog } from '../features/factors/StepUpDialog.tsx';
import { NotificationBell } from '../features/notifications/NotificationBell.tsx';
import { useUnread } from '../features/notifications/useUnread.ts';
import { ClosingBanner } from '../features/privacy/ClosingBanner.tsx';
import { SupportBanner } from '../features/supportAccess/SupportBanner.tsx';
import { TestModeBanner } from '../features/testMode/TestModeBanner.tsx';
import { RunningClock } from '../features/timeEntries/RunningClock.tsx';
import { useEscape } from '../ui/useEscape.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { BlockedWorkshop } from './BlockedWorkshop.tsx';
import { useLiveUpdates } from './liveUpdates.ts';
import { settings, work } from './navigation.ts';
import classes from './Shell.module.css';
import { openPalette, Shortcuts } from './Shortcuts.tsx';
import { Splash } from './Splash.tsx';
import { placeOf, useMe } from './session.ts';
import { mod } from './shortcuts.ts';
import { currentSupport } from './support.ts';
import { UnsavedGuard } from './UnsavedGuard.tsx';

/** What few people see, or nobody at first. */
const SecurityPage = lazy(() => import('../features/factors/SecurityPage.tsx'));
const NoWorkshop = lazy(() => import('./NoWorkshop.tsx'));
const WaitingBanner = lazy(() => import('./WaitingBanner.tsx'));

/** The frame around every page: a rail on wide screens, tabs and a drawer on phones. */
export default function Shell() {
  const { t } = useTranslation();
  const me = useMe();
  const location = useLocation();
  const [drawer, { open, close }] = useDisclosure();
  useEffect(close, [location.pathname]);
  useEscape(drawer, close);
  useLiveUpdates();
  // Whoever goes on in another workshop begins at its first page: what the address names is not there.
  const place = placeOf(me);
  const [here, arrive] = useState(place);
  if (!me)
    return <Navigate to={`/login?next=${encodeURIComponent(location.pathname + location.search)}`} replace />;
  if (here !== place && location.pathname !== '/') {
    return (
      <>
        <Splash />
        <Navigate to="/" replace />
      </>
    );
  }
  if (here !== place) arrive(place);
  const support = currentSupport();
  const mayAddJobs = me.permissions.includes('jobs:write');
  return (
    <AppShell
      navbar={{ width: 236, breakpoint: 'sm', collapsed: { mobile: true } }}
      footer={{ height: { base: 58, sm: 0 } }}
    >
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <AppShell.Navbar className={classes.rail} p="sm">
        {me.user && <Person me={me} />}
        <RunningClock />
        {mayAddJobs && (
          <Button
            component={Link}
            to="/jobs/new"
            leftSection={<PlusIcon size={16} aria-hidden />}
            my="sm"
            fullWidth
          >
            {t('jobs.new')}
          </Button>
        )}
        <SearchButton />
        <Places />
      </AppShell.Navbar>
      <AppShell.Main className={classes.main} id="content" tabIndex={-1}>
        <div className={classes.content}>
          <Suspense>
            <WaitingBanner />
          </Suspense>
          {support && <SupportBanner support={support} />}
          {me.workshop?.livemode === false && <TestModeBanner />}
          {me.workshop?.deletesAt && (
            <ClosingBanner deletesAt={me.workshop.deletesAt} isOwner={me.role === 'owner'} />
          )}
          {me.workshop?.blocked ? (
            <BlockedWorkshop name={me.workshop.name} reason={me.workshop.blocked.reason} />
          ) : me.workshop || location.pathname === '/account' ? (
            // Nothing of one workshop stays on the page of another.
            <Suspense key={place} fallback={<Splash />}>
              {me.secondFactor === 'required' ? <SecurityPage /> : <Outlet />}
            </Suspense>
          ) : (
            <Suspense fallback={<Splash />}>
              <NoWorkshop />
            </Suspense>
          )}
        </div>
      </AppShell.Main>
      <AppShell.Footer hiddenFrom="sm" className={classes.tabs} withBorder={false}>
        <PhoneTabs open={open} />
      </AppShell.Footer>
      <UnsavedGuard />
      <StepUpDialog />
      <Shortcuts />
      <Drawer
        opened={drawer}
        onClose={close}
        closeOnEscape={false}
        position="right"
        size="18rem"
        title={t('app.menu')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Stack gap="sm">
          {me.user && <Person me={me} />}
          <RunningClock />
          <SearchButton onOpen={close} />
          <Places />
        </Stack>
      </Drawer>
    </AppShell>
  );
}

function Person({ me }: { me: Me }) {
  return (
    <Group gap={4} wrap="nowrap">
      <Box flex={1} miw={0}>
        <AccountMenu me={me} />
      </Box>
      <NotificationBell />
    </Group>
  );
}

function SearchButton({ onOpen }: { onOpen?: () => void }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={classes.search}
      onClick={() => {
        onOpen?.();
        openPalette();
      }}
    >
      <SearchIcon size={16} strokeWidth={1.7} aria-hidden />
      {t('common.search')}
      <Kbd ml="auto" size="xs" visibleFrom="sm" aria-hidden>
        {mod} K
      </Kbd>
    </button>
  );
}

function Places() {
  const { t } = useTranslation();
  return (
    <Box component="nav" aria-label={t('app.navigation')} style={{ overflowY: 'auto', flex: 1 }}>
      <PlaceList places={work} />
      <Text size="xs" fw={560} c="dimmed" px={10} pt="lg" pb={6}>
        {t('app.settings')}
      </Text>
      <PlaceList places={settings} />
    </Box>
  );
}

function PlaceList({ places }: { places: typeof work }) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <Stack gap={2}>
      {places
        .filter(place => me?.permissions.includes(place.needs))
        .map(({ to, label, icon: Icon }) => (
          <NavLink key={to} to={to} end={to === '/'} className={classes.link ?? ''}>
            <Icon size={18} strokeWidth={1.7} aria-hidden />
            {t(`nav.${label}`)}
          </NavLink>
        ))}
    </Stack>
  );
}

const tabs = ['/', '/jobs', '/customers', '/invoices'];

function PhoneTabs({ open }: { open: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const unread = useUnread();
  return (
    <>
      {work
        .filter(place => tabs.includes(place.to) && me?.permissions.includes(place.needs))
        .map(({ to, label, icon: Icon }) => (
          <NavLink key={to} to={to} end={to === '/'} className={classes.tab ?? ''}>
            <Icon size={21} strokeWidth={1.7} aria-hidden />
            {t(`nav.${label}`)}
          </NavLink>
        ))}
      <button type="button" className={classes.tab} onClick={open} aria-haspopup="dialog">
        <Indicator size={9} color="red.8" disabled={!unread} display="flex">
          <MenuIcon size={21} strokeWidth={1.7} aria-hidden />
        </Indicator>
        {t('app.more')}
      </button>
    </>
  );
}
