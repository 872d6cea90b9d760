import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { toMinor } from '../../app/home.ts';
import type { LineDraft } from './draft.ts';

/** Lines in one sentence, such as “Periodic service ₹1,500.00; Engine oil ₹520.00”. */
export function useLinesText() {
  const { t } = useTranslation();
  const { money } = useFormat();
  return (lines: LineDraft[]) =>
    lines
      .filter(line => line.description)
      .map(line => `${line.description} ${money(toMinor(line.unitPrice))}`)
      .join('; ') || t('jobs.linesNone');
}
