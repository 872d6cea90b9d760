import { Anchor, Button, Group, Stack, Textarea } from '@mantine/core';
import type { Dispute } from '@workbay/sdk/schema';
import { MessageCircleQuestionMarkIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, workbay } from '../../app/api.ts';
import { useCan, useMe } from '../../app/session.ts';
import { useUnsavedWhile } from '../../app/unsaved.ts';
import { useChange } from '../../app/useChange.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { Paged } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { DisputeCard } from './DisputeCard.tsx';

/** Where customers and the workshop do not agree about a booking. */
export default function DisputesPage() {
  const { t } = useTranslation();
  const me = useMe();
  const may = useCan('bookings:write');
  const pages = api.useInfiniteQuery('get', '/v1/disputes', { params: { query: { limit: 20 } } }, byCursor);
  return (
    <Page title={t('disputes.title')} text={t('disputes.text')}>
      <Paged
        pages={pages}
        empty={
          <Empty
            icon={MessageCircleQuestionMarkIcon}
            title={t('disputes.none')}
            text={t('disputes.noneText')}
          />
        }
      >
        {found =>
          found.map(dispute => (
            <DisputeCard
              key={dispute.id}
              dispute={dispute}
              workshop={me?.workshop?.name ?? ''}
              beside={
                <Anchor component={Link} to={`/calendar?booking=${dispute.bookingId}`} size="sm">
                  {t('requests.toBooking')}
                </Anchor>
              }
            >
              {may && dispute.state === 'open' && <Answer dispute={dispute} />}
            </DisputeCard>
          ))
        }
      </Paged>
    </Page>
  );
}

function Answer({ dispute: { id, openedBy } }: { dispute: Dispute }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  useUnsavedWhile(text.trim() !== '');
  const say = useChange(
    (withdraw: boolean) => workbay.disputes.say(id, { text, ...(withdraw && { withdraw }) }),
    { said: () => t('disputes.said'), after: () => setText('') },
  );
  const empty = text.trim() === '';
  return (
    <Stack gap="xs">
      <Textarea
        label={t('disputes.answer')}
        value={text}
        autosize
        minRows={2}
        maxLength={2000}
        onChange={event => setText(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs">
        {openedBy === 'workshop' && (
          <Button variant="default" disabled={empty || say.isPending} onClick={() => say.mutate(true)}>
            {t('disputes.withdraw')}
          </Button>
        )}
        <Button disabled={empty} loading={say.isPending} onClick={() => say.mutate(false)}>
          {t('disputes.send')}
        </Button>
      </Group>
    </Stack>
  );
}
