import { ActionIcon, Anchor, Box, Button, Group, Stack, Text } from '@mantine/core';
import type { Paper, Vehicle } from '@workbay/sdk/schema';
import { PencilIcon, PlusIcon, Trash2Icon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { More } from '../../ui/Records.tsx';
import { Section } from '../../ui/Section.tsx';
import { byCursor, itemsOf } from '../../ui/usePages.ts';
import { PaperForm } from './PaperForm.tsx';

/** The addresses of their files work for a quarter of an hour. */
const readAgainMs = 10 * 60_000;

type Of = { vehicle: Vehicle; customerId?: never } | { customerId: string; vehicle?: never };

/** Insurance, certificates and other papers of a vehicle or of a customer, as a part of its page. */
export function PapersSection({ vehicle, customerId }: Of) {
  const { t } = useTranslation();
  const mayChange = useCan('customers:write');
  const [editing, edit] = useState<Paper | 'new' | null>(null);
  const [removing, askRemove] = useState<Paper | null>(null);
  const query = vehicle ? { vehicleId: vehicle.id } : { customerId };
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/papers',
    { params: { query: { ...query, limit: 20 } } },
    { ...byCursor, refetchInterval: readAgainMs },
  );
  const remove = useChange((paper: Paper) => workbay.papers.delete(paper.id), {
    said: () => t('common.deleted'),
    after: () => askRemove(null),
  });
  const papers = itemsOf(pages);
  return (
    <Section
      title={t('papers.title')}
      actions={
        mayChange && (
          <Button
            size="xs"
            variant="light"
            leftSection={<PlusIcon size={14} aria-hidden />}
            onClick={() => edit('new')}
          >
            {t('papers.new')}
          </Button>
        )
      }
    >
      {pages.isPending && <Loading rows={1} height={36} />}
      {pages.data && papers.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('papers.none')}
        </Text>
      )}
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {papers.map(paper => (
          <Group key={paper.id} component="li" justify="space-between" gap="xs">
            <PaperText paper={paper} />
            <Group gap={4} ml="auto">
              <Ends paper={paper} />
              {mayChange && (
                <>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('papers.editNamed', { name: paper.name ?? t(`papers.kind.${paper.kind}`) })}
                    onClick={() => edit(paper)}
                  >
                    <PencilIcon size={16} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('papers.removeNamed', {
                      name: paper.name ?? t(`papers.kind.${paper.kind}`),
                    })}
                    onClick={() => askRemove(paper)}
                  >
                    <Trash2Icon size={16} aria-hidden />
                  </ActionIcon>
                </>
              )}
            </Group>
          </Group>
        ))}
      </Stack>
      <More pages={pages} text={t('common.loadMore')} />
      <Dialog
        opened={editing !== null}
        onClose={() => edit(null)}
        title={editing === 'new' ? t('papers.new') : t('papers.edit')}
      >
        {editing && (
          <PaperForm
            {...(editing !== 'new' && { paper: editing })}
            of={vehicle ? { vehicleId: vehicle.id } : { customerId }}
            onDone={() => edit(null)}
          />
        )}
      </Dialog>
      <Confirm
        opened={removing !== null}
        onClose={() => askRemove(null)}
        title={t('papers.removeTitle')}
        text={t('papers.removeText')}
        action={t('common.delete')}
        danger
        change={remove}
        onConfirm={() => removing && remove.mutate(removing)}
      />
    </Section>
  );
}

function PaperText({ paper: { kind, name, number, file } }: { paper: Paper }) {
  const { t } = useTranslation();
  const said = name ?? t(`papers.kind.${kind}`);
  // A document is saved, a picture is shown.
  const target = file?.type === 'application/pdf' ? '_self' : '_blank';
  return (
    <Box miw={0}>
      {file?.url ? (
        <Anchor href={file.url} target={target} rel="noreferrer" size="sm" fw={560}>
          {said}
        </Anchor>
      ) : (
        <Text size="sm" fw={560}>
          {said}
        </Text>
      )}
      {number && (
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {number}
        </Text>
      )}
    </Box>
  );
}

function Ends({ paper: { expiresOn } }: { paper: Paper }) {
  const { t } = useTranslation();
  const { day, today } = useFormat();
  if (!expiresOn) return null;
  const over = expiresOn < today();
  return (
    <Text size="sm" {...(over && { c: 'var(--workbay-owed)', fw: 600 })}>
      {t(over ? 'papers.expired' : 'papers.expires', { day: day(expiresOn) })}
    </Text>
  );
}
