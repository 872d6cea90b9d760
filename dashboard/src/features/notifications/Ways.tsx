import { Alert, Switch, Table, Text } from '@mantine/core';
import { ShieldCheckIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Part } from '../../ui/Part.tsx';
import { type Choosing, types } from './choices.ts';

const ways = ['inApp', 'email', 'push'] as const;

/** Which type is told by which ways. */
export function Ways({ preferences, choose }: Choosing) {
  const { t } = useTranslation();
  const { email } = preferences;
  return (
    <Part title={t('notifications.preferences.ways')} text={t('notifications.preferences.waysText')}>
      <Table layout="fixed" horizontalSpacing={6} verticalSpacing="sm" withRowBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('notifications.type')}</Table.Th>
            {ways.map(way => (
              <Table.Th key={way} w={66} ta="center">
                {t(`notifications.preferences.way.${way}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {types.map(type => {
            const chosen = preferences.types[type];
            const name = t(`notifications.types.${type}`);
            return (
              <Table.Tr key={type}>
                <Table.Th scope="row" fw={450}>
                  {name}
                </Table.Th>
                {ways.map(way => (
                  <Table.Td key={way}>
                    <Switch
                      aria-label={`${name}: ${t(`notifications.preferences.way.${way}`)}`}
                      checked={chosen[way] && (way !== 'email' || email.when !== 'off')}
                      disabled={way === 'email' && email.when === 'off'}
                      style={{ display: 'flex', justifyContent: 'center' }}
                      onChange={({ currentTarget: { checked } }) =>
                        choose(
                          { types: { [type]: { [way]: checked } } },
                          { types: { ...preferences.types, [type]: { ...chosen, [way]: checked } } },
                        )
                      }
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <Alert color="gray" icon={<ShieldCheckIcon aria-hidden />}>
        <Text size="sm">{t('notifications.preferences.always')}</Text>
      </Alert>
    </Part>
  );
}
