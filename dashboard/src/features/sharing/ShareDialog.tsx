import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { readablePhone } from '@workbay/sdk/phone';
import type { ShareLink } from '@workbay/sdk/schema';
import { FileOutputIcon, MailIcon, UnlinkIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { wasDismissed } from '../../app/dismissed.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { WhatsappIcon } from '../../ui/brands.tsx';
import { CopyField } from '../../ui/CopyField.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { MailLink } from './MailLink.tsx';

export interface Shareable {
  resourceId: string;
  /** Whose address the mail is offered to. */
  customerId: string;
  /** The file's name, without its ending. */
  name: string;
  pdf: () => Promise<Blob>;
}

export function ShareDialog(document: Shareable) {
  const { resourceId } = document;
  // Made when the dialog opens, and not again: what becomes of it is read from the list.
  const { data, error, refetch } = useQuery({
    queryKey: ['share', resourceId],
    queryFn: () => workbay.sharing.createLink({ resourceId }),
    staleTime: 'static',
    gcTime: 0,
  });
  if (error && !data) return <Broken error={error} retry={() => refetch()} />;
  if (!data) return <Loading />;
  return <Ways made={data} document={document} />;
}

function Ways({ made, document }: { made: ShareLink; document: Shareable }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const [mailing, mail] = useState(false);
  const { data } = api.useQuery('get', '/v1/share-links', {
    params: { query: { resourceId: made.resourceId, limit: 1 } },
  });
  const link = data?.data.find(({ id }) => id === made.id) ?? made;
  const end = useChange(() => workbay.sharing.revokeLink(link.id), { said: () => t('sharing.ended') });
  const send = useChange(() => workbay.sharing.whatsapp(link.id, {}), {
    said: ({ whatsappTo }) => t('sharing.mailed', { email: readablePhone(whatsappTo ?? '') }),
  });
  const share = useChange(() => shareFile(document));
  if (link.endedAt) return <Text size="sm">{t('sharing.endedText')}</Text>;
  if (mailing) return <MailLink link={link} customerId={document.customerId} onDone={() => mail(false)} />;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t(`sharing.text.${link.kind}`)}
      </Text>
      <CopyField label={t('sharing.link')} value={link.url ?? ''} />
      <Group gap="xs">
        {link.whatsappSends && link.whatsappUrl && (
          <Button
            leftSection={<WhatsappIcon size={16} aria-hidden />}
            loading={send.isPending}
            onClick={() => send.mutate(undefined)}
          >
            {t('sharing.sendWhatsApp')}
          </Button>
        )}
        {link.whatsappUrl && (
          <Button
            variant={link.whatsappSends ? 'default' : 'filled'}
            component="a"
            href={link.whatsappUrl}
            target="_blank"
            rel="noopener"
            leftSection={<WhatsappIcon size={16} aria-hidden />}
          >
            WhatsApp
          </Button>
        )}
        <Button variant="default" leftSection={<MailIcon size={16} aria-hidden />} onClick={() => mail(true)}>
          {t('common.email')}
        </Button>
        {'canShare' in navigator && (
          <Button
            variant="default"
            leftSection={<FileOutputIcon size={16} aria-hidden />}
            loading={share.isPending}
            onClick={() => share.mutate(undefined)}
          >
            {t('sharing.file')}
          </Button>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {link.lastOpenedAt
          ? t('sharing.opened', { count: link.opens, date: time(link.lastOpenedAt) })
          : t('sharing.notOpened')}
        {link.emailedTo && ` · ${t(`sharing.mail.${link.emailStatus ?? 'sent'}`, { email: link.emailedTo })}`}
        {link.whatsappTo &&
          ` · ${t(`sharing.whatsapp.${link.whatsappStatus ?? 'sent'}`, { phone: readablePhone(link.whatsappTo) })}`}
      </Text>
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {t('sharing.until', { date: time(link.expiresAt) })}
        </Text>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={<UnlinkIcon size={14} aria-hidden />}
          loading={end.isPending}
          onClick={() => end.mutate(undefined)}
        >
          {t('sharing.end')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Hands the PDF to the phone's own share sheet. */
async function shareFile({ pdf, name }: Shareable): Promise<void> {
  const file = new File([await pdf()], `${name.replaceAll('/', '-')}.pdf`, { type: 'application/pdf' });
  if (!navigator.canShare({ files: [file] })) {
    const address = URL.createObjectURL(file);
    const anchor = Object.assign(document.createElement('a'), { href: address, download: file.name });
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return;
  }
  await navigator.share({ files: [file], title: name }).catch(error => {
    const closed = wasDismissed(error) || (error instanceof Error && error.name === 'AbortError');
    if (!closed) throw error;
  });
}
