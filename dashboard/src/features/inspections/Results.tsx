import type { InspectionPoint } from '@workbay/sdk/schema';
import { CheckIcon, ClockAlertIcon, TriangleAlertIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './Inspection.module.css';

type Result = InspectionPoint['result'];

const results = ['green', 'amber', 'red'] as const;
const icons = { green: CheckIcon, amber: ClockAlertIcon, red: TriangleAlertIcon };

/** Green, amber or red by one tap; the same tap again takes it back. */
export function Results({
  point,
  value,
  onPick,
}: {
  point: InspectionPoint;
  value: Result;
  onPick: (result: Result) => void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.results} aria-label={t('inspections.resultOf', { name: point.name })}>
      {results.map(result => {
        const Icon = icons[result];
        return (
          <label key={result} className={`${classes.result} ${classes[result]}`}>
            <input
              type="radio"
              name={`point${point.number}`}
              checked={value === result}
              onChange={() => onPick(result)}
              onClick={() => value === result && onPick(null)}
            />
            <Icon size={18} aria-hidden />
            {t(`inspections.results.${result}`)}
          </label>
        );
      })}
    </fieldset>
  );
}
