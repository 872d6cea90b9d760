import { Anchor, Box, Group, Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** What a new workshop sees in place of figures. */
export function FirstSteps() {
  const { t } = useTranslation();
  const steps = [
    { to: '/workshop', title: t('summary.step1'), text: t('summary.step1Text') },
    { to: '/customers', title: t('summary.step2'), text: t('summary.step2Text') },
    { to: '/jobs/new', title: t('summary.step3'), text: t('summary.step3Text') },
    { to: '/team', title: t('summary.step4'), text: t('summary.step4Text') },
  ];
  return (
    <Paper p="lg" maw={640}>
      <Title order={2} fz="lg">
        {t('summary.start')}
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        {t('summary.startText')}
      </Text>
      <Stack gap="md" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
        {steps.map(({ to, title, text }, index) => (
          <Group key={to} component="li" gap="md" wrap="nowrap" align="flex-start">
            <ThemeIcon variant="light" radius="xl" size={30}>
              {index + 1}
            </ThemeIcon>
            <Box>
              <Anchor component={Link} to={to} size="sm" fw={600}>
                {title}
              </Anchor>
              <Text size="sm" c="dimmed">
                {text}
              </Text>
            </Box>
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
