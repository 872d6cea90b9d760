import { Box, Container, Menu, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { PlatformMe } from '@workbay/sdk/schema';
import { ChevronsUpDownIcon, FingerprintIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useLocation } from 'react-router';
import { queryClient } from '../../app/entry.ts';
import { UnsavedGuard } from '../../app/UnsavedGuard.tsx';
import { useChange } from '../../app/useChange.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { MenuEnd } from '../../ui/MenuEnd.tsx';
import { PlatformBrand, PlatformDoor } from './PlatformDoor.tsx';
import classes from './PlatformFrame.module.css';
import { PlatformLogIn } from './PlatformLogIn.tsx';
import { PlatformPasskeys } from './PlatformPasskeys.tsx';
import { PlatformSetUp } from './PlatformSetUp.tsx';
import { PlatformStepUp } from './PlatformStepUp.tsx';
import { endPlatform, restorePlatform, usePlatformMe } from './platformSession.ts';

export const loader = restorePlatform;

/** What administrators see; a log-in of its own stands before it. */
export default function PlatformFrame() {
  const { t } = useTranslation();
  const me = usePlatformMe();
  if (!me?.secondFactor) return <PlatformDoor>{me ? <PlatformSetUp /> : <PlatformLogIn />}</PlatformDoor>;
  return (
    <div className={classes.frame}>
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <header className={classes.header}>
        <Container size="76rem" className={classes.bar}>
          <PlatformBrand />
          <Places me={me} />
          <Account me={me} />
        </Container>
      </header>
      <Container component="main" size="76rem" py="lg" id="content" tabIndex={-1}>
        <Outlet />
      </Container>
      <UnsavedGuard />
      <PlatformStepUp />
    </div>
  );
}

function Places({ me: { permissions } }: { me: PlatformMe }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const bar = useRef<HTMLElement>(null);
  // On a phone they do not all fit beside each other.
  useEffect(() => {
    const here = bar.current?.querySelector('[aria-current=page]');
    here?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  const places = [
    { to: '/platform', label: t('platform.workshops'), needs: 'platform:read' as const },
    {
      to: '/platform/verifications',
      label: t('platform.verifications'),
      needs: 'platform:read' as const,
    },
    { to: '/platform/figures', label: t('platform.figures'), needs: 'platform:read' as const },
    { to: '/platform/disputes', label: t('platform.disputes'), needs: 'platform:read' as const },
    { to: '/platform/reviews', label: t('platform.reviews'), needs: 'platform:read' as const },
    { to: '/platform/users', label: t('platform.users'), needs: 'platform:read' as const },
    {
      to: '/platform/administrators',
      label: t('platform.administrators'),
      needs: 'platform:administrators' as const,
    },
    { to: '/platform/audit', label: t('nav.audit'), needs: 'platform:audit' as const },
  ];
  return (
    <Box component="nav" ref={bar} aria-label={t('app.navigation')} className={classes.places}>
      {places
        .filter(({ needs }) => permissions.includes(needs))
        .map(({ to, label }) => (
          <NavLink key={to} to={to} end={to === '/platform'} className={classes.place ?? ''}>
            {label}
          </NavLink>
        ))}
    </Box>
  );
}

function Account({ me }: { me: PlatformMe }) {
  const { t } = useTranslation();
  const [shown, passkeys] = useDisclosure();
  const logOut = useChange(endPlatform, { after: () => queryClient.clear() });
  return (
    <>
      <Dialog opened={shown} onClose={passkeys.close} title={t('factors.passkeys')}>
        <PlatformPasskeys />
      </Dialog>
      <Menu width={240} position="bottom-end" shadow="md" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <UnstyledButton className={classes.account}>
            <Text size="sm" fw={560} truncate>
              {me.name}
            </Text>
            <ChevronsUpDownIcon size={16} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {me.email} · {t(`platform.roles.${me.role}`)}
          </Menu.Label>
          <Menu.Item leftSection={<FingerprintIcon size={16} aria-hidden />} onClick={passkeys.open}>
            {t('factors.passkeys')}
          </Menu.Item>
          <MenuEnd onLogOut={() => logOut.mutate(undefined)} />
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
