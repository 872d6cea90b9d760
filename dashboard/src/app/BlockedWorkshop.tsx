import { Button, Center, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { refreshSession } from './entry.ts';
import { renewSession } from './session.ts';

/** In place of every page, while Workbay keeps the workshop closed. */
export function BlockedWorkshop({ name, reason }: { name: string; reason: string }) {
  const { t } = useTranslation();
  return (
    <Center mih="60vh">
      <Paper p="xl" maw={460}>
        <Title order={1}>{t('app.blocked', { name })}</Title>
        <Text c="dimmed" mt={4} mb="md">
          {t('app.blockedText')}
        </Text>
        <Text mb="md" style={{ overflowWrap: 'anywhere' }}>
          {reason}
        </Text>
        <Button variant="default" onClick={() => void renewSession(refreshSession)}>
          {t('app.tryAgain')}
        </Button>
      </Paper>
    </Center>
  );
}
