import { Button, Group, Stack, Text } from '@mantine/core';
import type { BuiltInTemplate, InspectionTemplate } from '@workbay/sdk/schema';
import { CopyIcon, PlusIcon, Trash2Icon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Part } from '../../ui/Part.tsx';
import { TemplateForm } from './TemplateForm.tsx';
import { useTemplates } from './useTemplates.ts';

type Editing = { template: InspectionTemplate | null; from: InspectionTemplate | BuiltInTemplate | null };

export default function TemplatesPage() {
  const { t } = useTranslation();
  const { own, builtIn, loading } = useTemplates();
  const may = useCan('items:write');
  const [editing, edit] = useState<Editing | null>(null);
  const [removing, askRemove] = useState<InspectionTemplate | null>(null);
  const remove = useChange((id: string) => workbay.inspectionTemplates.delete(id), {
    said: () => t('common.deleted'),
    after: () => askRemove(null),
  });
  const count = ({ sections }: Pick<BuiltInTemplate, 'sections'>) =>
    t('inspectionTemplates.points', {
      count: sections.reduce((sum, { points }) => sum + points.length, 0),
    });
  return (
    <Page title={t('inspectionTemplates.title')} text={t('inspectionTemplates.text')}>
      {loading && <Loading />}
      <Part title={t('inspectionTemplates.own')} text={t('inspectionTemplates.ownText')}>
        {own.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('inspectionTemplates.none')}
          </Text>
        )}
        <Stack gap={4}>
          {own.map(template => (
            <Group key={template.id} justify="space-between" className="row" px={8} py={6} gap="sm">
              <Button
                variant="transparent"
                p={0}
                h="auto"
                disabled={!may}
                onClick={() => edit({ template, from: template })}
              >
                {template.name}
              </Button>
              <Group gap="xs">
                <Text size="sm" c="dimmed">
                  {count(template)}
                </Text>
                {may && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="gray"
                    aria-label={t('inspectionTemplates.delete', { name: template.name })}
                    onClick={() => askRemove(template)}
                  >
                    <Trash2Icon size={15} aria-hidden />
                  </Button>
                )}
              </Group>
            </Group>
          ))}
        </Stack>
        {may && (
          <Button
            variant="default"
            w="fit-content"
            leftSection={<PlusIcon size={16} aria-hidden />}
            onClick={() => edit({ template: null, from: null })}
          >
            {t('inspectionTemplates.new')}
          </Button>
        )}
      </Part>
      <Part title={t('inspectionTemplates.builtIn')} text={t('inspectionTemplates.builtInText')}>
        <Stack gap={4}>
          {builtIn.map(template => (
            <Group key={template.id} justify="space-between" className="row" px={8} py={6} gap="sm">
              <div>
                <Text size="sm" fw={560}>
                  {template.name}
                </Text>
                <Text size="xs" c="dimmed">
                  {template.sections.map(({ name }) => name).join(' · ')}
                </Text>
              </div>
              <Group gap="xs">
                <Text size="sm" c="dimmed">
                  {count(template)}
                </Text>
                {may && (
                  <Button
                    size="compact-sm"
                    variant="light"
                    leftSection={<CopyIcon size={14} aria-hidden />}
                    aria-label={t('inspectionTemplates.copyOf', { name: template.name })}
                    onClick={() => edit({ template: null, from: template })}
                  >
                    {t('inspectionTemplates.copy')}
                  </Button>
                )}
              </Group>
            </Group>
          ))}
        </Stack>
      </Part>
      <Dialog
        opened={editing !== null}
        onClose={() => edit(null)}
        title={t(editing?.template ? 'inspectionTemplates.edit' : 'inspectionTemplates.new')}
        size="xl"
      >
        {editing && <TemplateForm {...editing} onDone={() => edit(null)} />}
      </Dialog>
      <Confirm
        opened={removing !== null}
        onClose={() => askRemove(null)}
        title={t('inspectionTemplates.delete', { name: removing?.name ?? '' })}
        text={t('inspectionTemplates.deleteText')}
        action={t('common.delete')}
        danger
        change={remove}
        onConfirm={() => removing && remove.mutate(removing.id)}
      />
    </Page>
  );
}
