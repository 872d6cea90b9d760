import { Center, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AcceptInvite } from '../features/auth/AcceptInvite.tsx';

/** For who is in no workshop yet, or in none any more. */
export default function NoWorkshop() {
  const { t } = useTranslation();
  return (
    <Center mih="60vh">
      <Paper p="xl" maw={420}>
        <Title order={1}>{t('app.noWorkshop')}</Title>
        <Text c="dimmed" mt={4} mb="md">
          {t('app.noWorkshopText')}
        </Text>
        <AcceptInvite code="" />
      </Paper>
    </Center>
  );
}
