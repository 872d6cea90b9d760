import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { BookableService } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Part } from '../../ui/Part.tsx';
import { ServiceForm } from './ServiceForm.tsx';
import { useServices } from './useServices.ts';

export function ServicesPart({ may }: { may: boolean }) {
  const { t } = useTranslation();
  const { roundMoney } = useFormat();
  const { services } = useServices();
  const [edited, setEdited] = useState<BookableService | 'new' | null>(null);
  return (
    <Part title={t('services.title')} text={t('services.text')}>
      {services.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('services.empty')}
        </Text>
      )}
      <Stack gap={4}>
        {services.map(service => (
          <Group key={service.id} justify="space-between" className="row" px={8} py={6} gap="sm">
            <Button variant="transparent" p={0} h="auto" disabled={!may} onClick={() => setEdited(service)}>
              {service.name}
            </Button>
            <Group gap="xs">
              {!service.active && <Badge color="gray">{t('services.off')}</Badge>}
              <Text size="sm" c="dimmed">
                {t('services.minutes', { count: service.durationMinutes })}
                {service.priceFrom !== null &&
                  ` · ${t('services.from', { price: roundMoney(service.priceFrom) })}`}
              </Text>
            </Group>
          </Group>
        ))}
      </Stack>
      {may && (
        <Button
          variant="default"
          w="fit-content"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setEdited('new')}
        >
          {t('services.add')}
        </Button>
      )}
      <Dialog
        opened={edited !== null}
        onClose={() => setEdited(null)}
        title={edited === 'new' ? t('services.add') : t('services.edit')}
      >
        <ServiceForm service={edited === 'new' ? null : edited} onDone={() => setEdited(null)} />
      </Dialog>
    </Part>
  );
}
