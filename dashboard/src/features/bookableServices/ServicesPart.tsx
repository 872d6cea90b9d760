import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { EditedRows } from '../../ui/EditedRows.tsx';
import { Part } from '../../ui/Part.tsx';
import { ServiceForm } from './ServiceForm.tsx';
import { useServices } from './useServices.ts';

export function ServicesPart({ may }: { may: boolean }) {
  const { t } = useTranslation();
  const { roundMoney } = useFormat();
  const { services } = useServices();
  return (
    <Part title={t('services.title')} text={t('services.text')}>
      <EditedRows
        rows={services}
        may={may}
        words={{
          empty: t('services.empty'),
          add: t('services.add'),
          edit: t('services.edit'),
          off: t('services.off'),
        }}
        detail={({ durationMinutes, priceFrom }) =>
          [
            t('services.minutes', { count: durationMinutes }),
            priceFrom !== null && t('services.from', { price: roundMoney(priceFrom) }),
          ]
            .filter(Boolean)
            .join(' · ')
        }
        form={(service, onDone) => <ServiceForm service={service} onDone={onDone} />}
      />
    </Part>
  );
}
