import { Box, Group, Menu, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Me } from '@workbay/sdk/schema';
import {
  BellIcon,
  CheckIcon,
  ChevronsUpDownIcon,
  HistoryIcon,
  LockIcon,
  MonitorSmartphoneIcon,
  PlusIcon,
  ShieldCheckIcon,
  UserCircleIcon,
  UserPlusIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePicture } from '../features/files/usePicture.ts';
import { builtIn } from '../features/roles/useRoles.ts';
import { OpenWorkshop } from '../features/workshops/OpenWorkshop.tsx';
import { MenuEnd } from '../ui/MenuEnd.tsx';
import { PersonAvatar } from '../ui/PersonAvatar.tsx';
import { mayLeave } from './unsaved.ts';
import { useLogOut, useSwitchWorkshop } from './useOwnSession.ts';

/** The workshop and person of the session, and what concerns them alone. */
export function AccountMenu({ me }: { me: Me }) {
  const { t } = useTranslation();
  const logOut = useLogOut();
  const change = useSwitchWorkshop();
  const [opening, open] = useDisclosure();
  const known = builtIn(me.role ?? '');
  const roleOf = known ? t(`roles.${known}`) : me.roleName;
  const { small: photo } = usePicture(me.user?.photoFileId ?? null);
  const name = me.workshop?.name ?? 'Workbay';
  return (
    <>
      <Menu width={264} position="bottom-start" shadow="md" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <UnstyledButton p={4} maw="100%" style={{ borderRadius: 8 }}>
            <Group gap={10} wrap="nowrap">
              <PersonAvatar size={34} name={me.user?.name ?? name} photo={photo} />
              <Box flex={1} miw={0}>
                <Text size="sm" fw={640} truncate>
                  {name}
                </Text>
                <Text size="xs" c="dimmed" truncate>
                  {me.user?.name}
                </Text>
              </Box>
              <ChevronsUpDownIcon size={16} aria-hidden />
            </Group>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {me.user?.email}
            {roleOf && ` · ${roleOf}`}
          </Menu.Label>
          <Menu.Item component={Link} to="/profile" leftSection={<UserCircleIcon size={16} aria-hidden />}>
            {t('profile.title')}
          </Menu.Item>
          <Menu.Item component={Link} to="/account" leftSection={<LockIcon size={16} aria-hidden />}>
            {t('account.title')}
          </Menu.Item>
          <Menu.Item
            component={Link}
            to="/devices"
            leftSection={<MonitorSmartphoneIcon size={16} aria-hidden />}
          >
            {t('devices.title')}
          </Menu.Item>
          <Menu.Item component={Link} to="/security" leftSection={<ShieldCheckIcon size={16} aria-hidden />}>
            {t('factors.title')}
          </Menu.Item>
          <Menu.Item
            component={Link}
            to="/notifications/preferences"
            leftSection={<BellIcon size={16} aria-hidden />}
          >
            {t('notifications.preferences.title')}
          </Menu.Item>
          <Menu.Item component={Link} to="/record" leftSection={<HistoryIcon size={16} aria-hidden />}>
            {t('ownRecord.title')}
          </Menu.Item>
          <Menu.Divider />
          {me.workshops.length > 1 && <Menu.Label>{t('app.switchWorkshop')}</Menu.Label>}
          {me.workshops.length > 1 &&
            me.workshops.map(workshop => (
              <Menu.Item
                key={workshop.id}
                rightSection={workshop.id === me.workshop?.id ? <CheckIcon size={16} aria-hidden /> : null}
                onClick={() => change.mutate(workshop.id)}
              >
                {workshop.name}
              </Menu.Item>
            ))}
          <Menu.Item component={Link} to="/join" leftSection={<UserPlusIcon size={16} aria-hidden />}>
            {t('app.joinWorkshop')}
          </Menu.Item>
          <Menu.Item
            leftSection={<PlusIcon size={16} aria-hidden />}
            onClick={() => void mayLeave().then(open.open, () => undefined)}
          >
            {t('workshops.open')}
          </Menu.Item>
          <Menu.Divider />
          <MenuEnd onLogOut={() => logOut.mutate(undefined)} />
        </Menu.Dropdown>
      </Menu>
      <OpenWorkshop opened={opening} onClose={open.close} />
    </>
  );
}
