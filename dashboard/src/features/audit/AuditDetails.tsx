import { Code, Stack, Table, Text } from '@mantine/core';
import type { AuditRecord } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { useActorName, useTypeName } from './names.ts';

/** One record: what each field was before, and what it became. */
export function AuditDetails({ record }: { record: AuditRecord }) {
  const { t } = useTranslation();
  const { shortTime } = useFormat();
  const actorName = useActorName();
  const typeName = useTypeName();
  const { operation, address, userAgent, requestId, at, outcome } = record;
  return (
    <Stack>
      <Text size="sm">
        {[actorName(record), shortTime(at), address, userAgent].filter(Boolean).join(' · ')}
      </Text>
      {outcome !== 'done' && <Text c="red.8">{t('audit.refusedWith', { code: outcome })}</Text>}
      {record.resources.map(({ type, id, action, changes }) => (
        <Stack key={`${type} ${id}`} gap={4}>
          <Text size="sm" fw={600}>
            {t(`audit.actions.${action}`)}: {typeName(type)} <Code>{id ?? '*'}</Code>
          </Text>
          <Table.ScrollContainer minWidth={420} type="native" tabIndex={0}>
            <Table className="data" aria-label={`${typeName(type)} ${id ?? ''}`} layout="fixed">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('audit.field')}</Table.Th>
                  <Table.Th>{t('audit.before')}</Table.Th>
                  <Table.Th>{t('audit.after')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {changes.map(({ field, before, after }) => (
                  <Table.Tr key={field}>
                    <Table.Td>{field}</Table.Td>
                    <Table.Td style={{ overflowWrap: 'anywhere' }}>{shown(before)}</Table.Td>
                    <Table.Td style={{ overflowWrap: 'anywhere' }}>{shown(after)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Stack>
      ))}
      <Text size="xs" c="dimmed">
        <Code>{operation}</Code> · {t('app.reference', { id: requestId ?? record.id })}
      </Text>
    </Stack>
  );
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
