import { Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Review } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { filledIn } from '../../ui/checks.ts';

/** What the workshop says to it, for everybody to read. */
export function Reply({ review }: { review: Review }) {
  const { t } = useTranslation();
  const [writing, setWriting] = useState(false);
  const form = useForm({
    initialValues: { text: review.reply?.text ?? '' },
    validate: { text: filledIn(t) },
  });
  const save = useChange((text: string | null) => workbay.reviews.reply(review.id, { text }), {
    form,
    said: () => t('common.saved'),
    after: () => setWriting(false),
  });
  if (writing)
    return (
      <form noValidate onSubmit={form.onSubmit(({ text }) => save.mutate(text))}>
        <Stack gap="sm">
          <Textarea
            label={t('reviews.reply')}
            description={t('reviews.replyHint')}
            autosize
            minRows={2}
            maxLength={1000}
            data-autofocus
            {...form.getInputProps('text')}
          />
          <Group gap="sm">
            <Button type="submit" size="xs" loading={save.isPending}>
              {t('common.save')}
            </Button>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                form.reset();
                setWriting(false);
              }}
            >
              {t('common.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    );
  if (!review.reply)
    return (
      <Button size="xs" variant="default" w="fit-content" onClick={() => setWriting(true)}>
        {t('reviews.reply')}
      </Button>
    );
  return (
    <Paper withBorder p="sm" radius="md">
      <Text size="xs" c="dimmed">
        {t('reviews.yourReply')}
      </Text>
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {review.reply.text}
      </Text>
      <Group gap="sm" mt="xs">
        <Button size="compact-xs" variant="default" onClick={() => setWriting(true)}>
          {t('common.edit')}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          loading={save.isPending}
          onClick={() => save.mutate(null)}
        >
          {t('common.delete')}
        </Button>
      </Group>
    </Paper>
  );
}
