import type { ListName, SheetFilters } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/format.ts';
import { ExportMenu, type Sheet } from './ExportMenu.tsx';
import { itemsOf, type Pages } from './usePages.ts';

interface Props {
  list: ListName;
  /** What the list on screen is narrowed by. */
  filters: SheetFilters & Pick<Sheet, 'fromDay' | 'toDay'>;
  /** What is on screen, where the page has it: once all is loaded, its count is known. */
  pages?: Pages<unknown>;
}

/** Takes out what is shown of a list, or all of it. */
export function ListExport({ list, filters, pages }: Props) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const known = pages?.data && !pages.hasNextPage && !pages.isPlaceholderData;
  const shown = {
    sheet: { list, ...filters },
    label: known
      ? t('common.whatIsShownCount', { number: number(itemsOf(pages).length) })
      : t('common.whatIsShown'),
  };
  const whole = { sheet: { list }, label: t('common.wholeList') };
  return <ExportMenu sheets={Object.keys(filters).length > 0 ? [shown, whole] : [whole]} />;
}
