import { Badge } from '@mantine/core';
import type { Import } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';

const colours: Record<Import['status'], string> = {
  mapping: 'gray',
  checking: 'blue',
  checked: 'violet',
  importing: 'blue',
  completed: 'teal',
  cancelled: 'gray',
  failed: 'red',
  undoing: 'blue',
  undone: 'gray',
};

export function ImportStatus({ status }: { status: Import['status'] }) {
  const { t } = useTranslation();
  return (
    <Badge color={colours[status]} variant="light">
      {t(`imports.statuses.${status}`)}
    </Badge>
  );
}
