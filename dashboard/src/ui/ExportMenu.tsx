import { ActionIcon, Menu } from '@mantine/core';
import { isApiError } from '@workbay/sdk';
import type { ListName } from '@workbay/sdk/schema';
import {
  FileChartColumnIcon,
  FileSpreadsheetIcon,
  HistoryIcon,
  TableIcon,
  TablePropertiesIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { workbay } from '../app/api.ts';
import { useFormat } from '../app/format.ts';
import { useCan, useMe } from '../app/session.ts';
import { useChange } from '../app/useChange.ts';
import { saveAs } from './saveAs.ts';

export type Sheet = Omit<Parameters<typeof workbay.sheets.export>[0], 'format' | 'onlySmall'>;
type Asked = Sheet & { format: 'xlsx' | 'csv' };

interface Props {
  sheets: { sheet: Sheet; label: string }[];
}

/** What there is an import of too. */
const importable: Sheet['list'][] = ['customers', 'vehicles', 'items'];

/** Takes a list, or one of a page's reports, out as Excel or CSV. */
export function ExportMenu({ sheets }: Props) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const navigate = useNavigate();
  const seesAll = useMe()?.visibleJobs === 'all';
  const mayImport = useCan('imports:write') && sheets.some(({ sheet }) => importable.includes(sheet.list));
  const save = useChange(async (asked: Asked) => ({ asked, file: await fileOrNull(asked) }), {
    after: ({ asked: { list, format, fromDay, toDay }, file }) => {
      if (file) saveAs(file, `${list}-${fromDay && toDay ? `${fromDay}-${toDay}` : today()}.${format}`);
      else navigate('/exports');
    },
  });
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('common.export')} loading={save.isPending}>
          <TableIcon size={18} strokeWidth={1.7} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {sheets.map(({ sheet, label }) => [
          // Each item is named by it as well.
          <Menu.Label key={label} aria-hidden>
            {label}
          </Menu.Label>,
          <Menu.Item
            key={`${label} xlsx`}
            aria-label={`${label}: ${t('common.exportXlsx')}`}
            leftSection={<FileSpreadsheetIcon size={16} aria-hidden />}
            onClick={() => save.mutate({ ...sheet, format: 'xlsx' })}
          >
            {t('common.exportXlsx')}
          </Menu.Item>,
          <Menu.Item
            key={`${label} csv`}
            aria-label={`${label}: ${t('common.exportCsv')}`}
            leftSection={<FileChartColumnIcon size={16} aria-hidden />}
            onClick={() => save.mutate({ ...sheet, format: 'csv' })}
          >
            {t('common.exportCsv')}
          </Menu.Item>,
        ])}
        {seesAll && (
          <Menu.Item component={Link} to="/exports" leftSection={<HistoryIcon size={16} aria-hidden />}>
            {t('exports.title')}
          </Menu.Item>
        )}
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

/** Null where the list is long: then its file is made in the background. */
async function fileOrNull(asked: Asked): Promise<Blob | null> {
  try {
    return await workbay.sheets.export({ ...asked, onlySmall: true });
  } catch (error) {
    const { list } = asked;
    if (!isApiError(error, 'sheet_long') || isReport(list)) throw error;
    await workbay.sheets.startExport({ ...asked, list });
    return null;
  }
}

type Report = Exclude<Sheet['list'], ListName>;
const isReport = (list: Sheet['list']): list is Report => list.startsWith('report-');
