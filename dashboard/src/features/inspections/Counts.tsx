import { Badge, Group } from '@mantine/core';
import type { Inspection } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';

const tones = ['red', 'amber', 'green', 'unchecked'] as const;
const colors = { red: 'red', amber: 'orange', green: 'green', unchecked: 'gray' };

/** How many points there are of each colour. */
export function Counts({ counts }: { counts: Inspection['counts'] }) {
  const { t } = useTranslation();
  return (
    <Group gap={6}>
      {tones
        .filter(tone => counts[tone] > 0)
        .map(tone => (
          <Badge key={tone} color={colors[tone]}>
            {t(`inspections.counts.${tone}`, { count: counts[tone] })}
          </Badge>
        ))}
    </Group>
  );
}
