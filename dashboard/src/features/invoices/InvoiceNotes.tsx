import { ActionIcon, Badge, Group, Menu, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { InvoiceNote } from '@workbay/sdk/schema';
import { EllipsisVerticalIcon, FileTextIcon, MailIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { openPdf } from '../../ui/openPdf.ts';
import { Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { SendDocument } from '../sharing/SendDocument.tsx';
import { EmailCell } from './EmailState.tsx';

/** The credit and debit notes of one invoice, as a part of its page. */
export function InvoiceNotes({ invoiceId }: { invoiceId: string }) {
  const { t } = useTranslation();
  const { money, day } = useFormat();
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/invoice-notes',
    { params: { query: { invoiceId, limit: 20 } } },
    byCursor,
  );
  return (
    <Records
      label={t('invoiceNotes.title')}
      pages={pages}
      columns={[
        { label: t('invoiceNotes.number'), render: note => note.number },
        {
          label: t('invoiceNotes.kind'),
          render: note => (
            <Badge color={note.kind === 'credit_note' ? 'orange' : 'blue'}>
              {t(`invoiceNotes.kinds.${note.kind}`)}
            </Badge>
          ),
        },
        { label: t('invoices.issuedOn'), render: note => day(note.issuedOn) },
        { label: t('invoiceNotes.reason'), render: note => t(`invoiceNotes.reasons.${note.reason}`) },
        { label: t('common.total'), render: note => money(note.totals.total), right: true, beside: true },
        { label: t('invoiceNotes.mail'), render: note => <EmailCell mailed={note} /> },
        { label: '', render: note => <NoteMenu note={note} />, right: true },
      ]}
      empty={
        <Text size="sm" c="dimmed" p="sm">
          {t('invoiceNotes.empty')}
        </Text>
      }
    />
  );
}

function NoteMenu({ note }: { note: InvoiceNote }) {
  const { t } = useTranslation();
  const maySend = useCan('invoices:write');
  const [sending, send] = useDisclosure();
  const pdf = useChange(() => openPdf(() => workbay.invoiceNotes.pdf(note.id)));
  return (
    <Group justify="flex-end">
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            loading={pdf.isPending}
            aria-label={t('invoiceNotes.more', { number: note.number })}
          >
            <EllipsisVerticalIcon size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<FileTextIcon size={16} aria-hidden />}
            onClick={() => pdf.mutate(undefined)}
          >
            {t('invoices.pdf')}
          </Menu.Item>
          {maySend && (
            <Menu.Item leftSection={<MailIcon size={16} aria-hidden />} onClick={send.open}>
              {t('invoices.send')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <SendDocument
        title={t('invoiceNotes.sendTitle')}
        customerId={note.customer.id}
        send={email => workbay.invoiceNotes.send(note.id, { email })}
        said={sent => t('invoiceNotes.sent', { email: sent.sentTo ?? '' })}
        opened={sending}
        onClose={send.close}
      />
    </Group>
  );
}
