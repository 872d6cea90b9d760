import { Group, Stack } from '@mantine/core';
import type { ComponentProps, FormEventHandler, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../Page.tsx';
import { Section } from '../Section.tsx';
import { LinesField } from './LinesField.tsx';

type PageProps = Required<Pick<ComponentProps<typeof Page>, 'title' | 'parent'>>;
type LinesProps = Pick<ComponentProps<typeof LinesField>, 'form' | 'defaultTaxRate'>;

interface Props extends PageProps, LinesProps {
  onSubmit: FormEventHandler<HTMLFormElement>;
  buttons: ReactNode;
  /** What it is about. */
  children: ReactNode;
}

/** The page on which something with lines is made. */
export function NewDocument({ title, parent, onSubmit, buttons, children, ...lines }: Props) {
  const { t } = useTranslation();
  return (
    <Page title={title} parent={parent}>
      <form noValidate onSubmit={onSubmit}>
        <Stack>
          <Section title={t('jobs.details')}>
            <Stack gap="sm">{children}</Stack>
          </Section>
          <Section title={t('jobs.lines')}>
            <LinesField {...lines} />
          </Section>
          <Group justify="flex-end" gap="xs">
            {buttons}
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
