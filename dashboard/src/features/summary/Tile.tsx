import { Box, Group, Paper, Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface Props {
  to: string;
  label: string;
  /** Undefined while it is being read. */
  figure: string | undefined;
  text?: string;
  color?: string;
}

/** A figure that leads to what it counts. */
export function Tile({ to, label, figure, text, color }: Props) {
  const { t } = useTranslation();
  return (
    <Paper className="row" p="md">
      <Group gap={8} wrap="nowrap">
        {color && <Box w={8} h={8} bg={`${color}.6`} style={{ borderRadius: 8, flexShrink: 0 }} />}
        <Link to={to} className="plain stretched" style={{ fontSize: '0.84rem' }}>
          {label}
        </Link>
      </Group>
      {figure === undefined ? (
        <Skeleton height={26} width={60} my={4} role="status" aria-label={t('app.loading')} />
      ) : (
        <Text fz={26} fw={640} lh={1.3} lts="-0.01em">
          {figure}
        </Text>
      )}
      {text && (
        <Text size="xs" c="dimmed">
          {text}
        </Text>
      )}
    </Paper>
  );
}
