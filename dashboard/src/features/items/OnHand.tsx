import { Badge, Text } from '@mantine/core';
import type { Item } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';

/** How many there are, and whether that is too few. */
export function OnHand({ item }: { item: Item }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const none = item.onHand <= 0;
  return (
    <>
      {(item.low || none) && (
        <Badge color={none ? 'red' : 'orange'} mr={8}>
          {t(none ? 'items.out' : 'items.low')}
        </Badge>
      )}
      {number(item.onHand)}
      {item.unit && (
        <Text span size="xs" c="dimmed">
          {' '}
          {item.unit}
        </Text>
      )}
    </>
  );
}
