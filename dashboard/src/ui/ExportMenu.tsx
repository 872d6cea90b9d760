import { ActionIcon, Menu } from '@mantine/core';
import { FileChartColumnIcon, FileSpreadsheetIcon, TableIcon, TablePropertiesIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { workbay } from '../app/api.ts';
import { useFormat } from '../app/format.ts';
import { useCan } from '../app/session.ts';
import { useChange } from '../app/useChange.ts';
import { saveAs } from './saveAs.ts';

export type Sheet = Omit<Parameters<typeof workbay.sheets.export>[0], 'format'>;

interface Props {
  sheets: { sheet: Sheet; label?: string }[];
}

/** What there is an import of too. */
const importable: Sheet['list'][] = ['customers', 'vehicles', 'items'];

/** Takes a list, or one of a page's reports, out as Excel or CSV. */
export function ExportMenu({ sheets }: Props) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const mayImport = useCan('imports:write') && sheets.some(({ sheet }) => importable.includes(sheet.list));
  const save = useChange(
    async (asked: Sheet & { format: 'xlsx' | 'csv' }) => ({
      asked,
      file: await workbay.sheets.export(asked),
    }),
    {
      after: ({ asked: { list, format, fromDay, toDay }, file }) =>
        saveAs(file, `${list}-${fromDay && toDay ? `${fromDay}-${toDay}` : today()}.${format}`),
    },
  );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('common.export')} loading={save.isPending}>
          <TableIcon size={18} strokeWidth={1.7} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {sheets.map(({ sheet, label }) => [
          label && <Menu.Label key={`${sheet.list} label`}>{label}</Menu.Label>,
          <Menu.Item
            key={`${sheet.list} xlsx`}
            leftSection={<FileSpreadsheetIcon size={16} aria-hidden />}
            onClick={() => save.mutate({ ...sheet, format: 'xlsx' })}
          >
            {t('common.exportXlsx')}
          </Menu.Item>,
          <Menu.Item
            key={`${sheet.list} csv`}
            leftSection={<FileChartColumnIcon size={16} aria-hidden />}
            onClick={() => save.mutate({ ...sheet, format: 'csv' })}
          >
            {t('common.exportCsv')}
          </Menu.Item>,
        ])}
        {mayImport && (
          <Menu.Item
            component={Link}
            to="/imports"
            leftSection={<TablePropertiesIcon size={16} aria-hidden />}
          >
            {t('imports.fromFile')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
