import { Input, PasswordInput, PinInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Verification } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { renewSession } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { email, filledIn } from '../../ui/checks.ts';
import { FormButtons } from '../../ui/FormButtons.tsx';

/** Asks for the new address and the password, then for the code that went there. */
export function ChangeEmail({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: { email: email(t), password: filledIn(t) },
  });
  const ask = useChange(workbay.auth.changeEmail.bind(workbay.auth), { form });
  if (ask.data) return <Code verification={ask.data} onDone={onDone} />;
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(values => ask.mutate({ ...values, email: values.email.trim() }))}
    >
      <Stack>
        <TextInput
          label={t('account.newEmail')}
          type="email"
          autoComplete="email"
          size="md"
          data-autofocus
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('common.password')}
          autoComplete="current-password"
          size="md"
          {...form.getInputProps('password')}
        />
      </Stack>
      <FormButtons onCancel={onDone} save={t('account.sendCode')} change={ask} />
    </form>
  );
}

function Code({ verification, onDone }: { verification: Verification; onDone: () => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const { verificationId } = verification;
  const confirm = useChange(
    async (digits: string) => {
      await workbay.auth.confirmEmail({ verificationId, code: digits });
      await renewSession(() => workbay.auth.refresh());
    },
    { said: () => t('account.emailChanged'), after: onDone },
  );
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        if (code.length === 6) confirm.mutate(code);
      }}
    >
      <Stack>
        <Text size="sm">{t('auth.verifyText', { email: verification.email })}</Text>
        <Input.Wrapper label={t('account.code')} labelElement="div">
          <PinInput
            length={6}
            mt={4}
            type="number"
            oneTimeCode
            autoFocus
            value={code}
            onChange={setCode}
            error={confirm.isError}
            getInputProps={index => ({ 'aria-label': t('auth.digit', { number: index + 1 }) })}
          />
        </Input.Wrapper>
      </Stack>
      <FormButtons onCancel={onDone} save={t('account.changeEmail')} change={confirm} />
    </form>
  );
}
