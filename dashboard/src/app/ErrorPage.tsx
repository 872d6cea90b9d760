import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';
import { explain, isGone, isProblemOfApi, referenceOf } from './problems.tsx';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Message title={t('app.notFound')} text={t('app.notFoundText')}>
      <Button component={Link} to="/">
        {t('app.goHome')}
      </Button>
    </Message>
  );
}

/** In place of a page that threw. */
export function ErrorPage() {
  const error = useRouteError();
  return <Broken error={error} />;
}

export function Broken({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  if (isGone(error)) return <NotFoundPage />;
  const reference = referenceOf(error);
  return (
    <Message title={t('app.broken')} text={isProblemOfApi(error) ? explain(error) : t('app.brokenText')}>
      {reference && (
        <Text size="xs" c="dimmed">
          {reference}
        </Text>
      )}
      <Button onClick={retry ?? (() => window.location.reload())}>{t('app.reload')}</Button>
    </Message>
  );
}

function Message({ title, text, children }: { title: string; text: string; children: React.ReactNode }) {
  return (
    <Center mih="50vh" p="lg">
      <Stack align="center" gap="sm" maw={420} ta="center">
        <Title order={1}>{title}</Title>
        <Text c="dimmed">{text}</Text>
        {children}
      </Stack>
    </Center>
  );
}
