import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import type { Sending } from '../../app/useChange.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { daysFrom } from '../../ui/days.ts';
import { Form } from '../../ui/Form.tsx';

interface Props {
  name: string;
  change: Sending;
  onClose: () => void;
  onVerify: (until: string) => void;
}

/** Until when the documents hold; a year, where they say nothing. */
export function VerifyDialog({ name, change, onClose, onVerify }: Props) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const [until, setUntil] = useState<string | null>(daysFrom(today(), 365, 1)[0] ?? null);
  return (
    <Dialog opened onClose={onClose} title={t('platform.ask.verify', { name })}>
      <Form
        onSubmit={event => {
          event.preventDefault();
          if (until) onVerify(until);
        }}
        onCancel={onClose}
        save={t('platform.actions.verify')}
        change={change}
      >
        <DayInput
          label={t('platform.verifyUntil')}
          description={t('platform.explain.verify')}
          value={until}
          onChange={setUntil}
          error={until ? null : t('common.required')}
        />
      </Form>
    </Dialog>
  );
}
