import { Center, Image, Loader, PinInput, Stack, Text } from '@mantine/core';
import type { TotpSecret } from '@workbay/sdk/schema';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { CopyField } from '../../ui/CopyField.tsx';

interface Props {
  /** Whose app it is; the user's if left out. */
  by?: {
    startTotp: () => Promise<TotpSecret>;
    confirmTotp: (body: { code: string }) => Promise<{ recoveryCodes: string[] | null }>;
  };
  onDone: (recoveryCodes: string[] | null) => void;
  onGiveUp: () => void;
}

/** The QR code for an authenticator app, and the first code that it shows. */
export function SetUpApp({ by = workbay.factors, onDone, onGiveUp }: Props) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const { mutate, data } = useChange(() => by.startTotp());
  useEffect(() => mutate(undefined, { onError: onGiveUp }), [mutate, onGiveUp]);
  const confirm = useChange((digits: string) => by.confirmTotp({ code: digits }), {
    said: () => t('factors.appAdded'),
    after: ({ recoveryCodes }) => onDone(recoveryCodes),
  });
  if (!data) return <Center p="xl" component={Loader} aria-label={t('app.loading')} />;
  return (
    <Stack>
      <Text size="sm">{t('factors.scan')}</Text>
      <Center>
        <Image
          src={`data:image/svg+xml;utf8,${encodeURIComponent(data.qr)}`}
          alt={t('factors.qr')}
          w={208}
          radius="md"
        />
      </Center>
      <CopyField label={t('factors.secret')} value={data.secret} />
      <Text size="sm">{t('factors.firstCode')}</Text>
      <Center>
        <PinInput
          length={6}
          size="md"
          type="number"
          oneTimeCode
          value={code}
          onChange={setCode}
          onComplete={digits => confirm.mutate(digits)}
          disabled={confirm.isPending}
          error={confirm.isError}
          getInputProps={index => ({ 'aria-label': t('auth.digit', { number: index + 1 }) })}
        />
      </Center>
    </Stack>
  );
}
