import { Button, Code, CopyButton, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { CopyIcon, DownloadIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** The codes, this once: to copy, to download, and then to say that they are kept. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { t } = useTranslation();
  const text = `${codes.join('\n')}\n`;
  return (
    <Stack>
      <Text size="sm">{t('factors.codesText')}</Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {codes.map(code => (
          <Code key={code} fz="md" ta="center" py={6} data-recovery-code>
            {code}
          </Code>
        ))}
      </SimpleGrid>
      <Group grow>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="default" leftSection={<CopyIcon size={16} aria-hidden />} onClick={copy}>
              {copied ? t('common.copied') : t('common.copy')}
            </Button>
          )}
        </CopyButton>
        <Button
          component="a"
          variant="default"
          leftSection={<DownloadIcon size={16} aria-hidden />}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="workbay-recovery-codes.txt"
        >
          {t('factors.download')}
        </Button>
      </Group>
      <Button onClick={onDone}>{t('factors.codesKept')}</Button>
    </Stack>
  );
}
