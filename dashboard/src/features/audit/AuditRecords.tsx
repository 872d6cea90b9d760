import { Anchor, Badge, Group } from '@mantine/core';
import type { AuditRecord } from '@workbay/sdk/schema';
import { ShieldQuestionMarkIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { type Column, Records } from '../../ui/Records.tsx';
import type { Pages } from '../../ui/usePages.ts';
import { useTimeColumn } from '../../ui/useTimeColumn.tsx';
import { AuditDetails } from './AuditDetails.tsx';
import { useDeedName } from './names.ts';

interface Props {
  label: string;
  pages: Pages<AuditRecord>;
  /** What stands between that and the time. */
  columns: Column<AuditRecord>[];
}

/** A log: what was done, and when; each record opens to tell all that it holds. */
export function AuditRecords({ label, pages, columns }: Props) {
  const { t } = useTranslation();
  const nameOf = useDeedName();
  const when = useTimeColumn<AuditRecord>(record => record.at);
  const [shown, setShown] = useState<AuditRecord | null>(null);
  const what: Column<AuditRecord> = {
    label: t('audit.what'),
    render: record => (
      <Group gap={6}>
        <Anchor component="button" type="button" ta="left" fw={560} onClick={() => setShown(record)}>
          {nameOf(record)}
        </Anchor>
        {record.outcome !== 'done' && (
          <Badge size="sm" color="red" variant="light">
            {t('audit.refused')}
          </Badge>
        )}
      </Group>
    ),
  };
  return (
    <>
      <Records
        label={label}
        pages={pages}
        columns={[what, ...columns, when]}
        empty={
          <Empty
            icon={ShieldQuestionMarkIcon}
            title={t('common.nothingFound')}
            text={t('common.nothingFoundText')}
          />
        }
      />
      <Dialog
        opened={shown !== null}
        onClose={() => setShown(null)}
        title={shown ? nameOf(shown) : ''}
        size="xl"
      >
        {shown && <AuditDetails record={shown} />}
      </Dialog>
    </>
  );
}
