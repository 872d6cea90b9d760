import { Group, Text, VisuallyHidden } from '@mantine/core';
import type { Summary } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import classes from './DaysChart.module.css';

type Day = NonNullable<Summary['days']>[number];

const height = 100;
const step = 10;

/** Bars of what was invoiced and received a day; a table says the same to those who cannot see them. */
export function DaysChart({ today, days }: { today: string; days: Day[] }) {
  const { t } = useTranslation();
  const { roundMoney, shortMoney, shortDay } = useFormat();
  const [picked, setPicked] = useState<Day | null>(null);
  const all = last30(today, days);
  const most = Math.max(1, ...all.flatMap(day => [day.invoiced, day.received]));
  const sum = (part: 'invoiced' | 'received') => all.reduce((total, day) => total + day[part], 0);
  const shown = picked ?? { invoiced: sum('invoiced'), received: sum('received') };
  const bar = (day: Day, part: 'invoiced' | 'received', x: number) => {
    const size = (day[part] / most) * height;
    return <rect className={classes[part]} x={x} y={height - size} width={3.6} height={size} />;
  };
  return (
    <>
      <Group gap="lg" mb="sm" fz="sm">
        {(['invoiced', 'received'] as const).map(part => (
          <Group key={part} gap={8}>
            <span className={`${classes.swatch} ${classes[part]}`} />
            {t(`summary.${part}`)}
            <Text span inherit fw={640}>
              {roundMoney(shown[part])}
            </Text>
          </Group>
        ))}
        <Text size="sm" c="dimmed" ml="auto">
          {picked ? shortDay(picked.date) : shortMoney(most)}
        </Text>
      </Group>
      <svg
        className={classes.chart}
        viewBox={`0 0 ${all.length * step} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('summary.chartLabel', {
          invoiced: roundMoney(sum('invoiced')),
          received: roundMoney(sum('received')),
        })}
        onMouseLeave={() => setPicked(null)}
      >
        {[0, 0.5, 1].map(part => (
          <line
            key={part}
            className={classes.grid}
            x1={0}
            x2={all.length * step}
            y1={height * part}
            y2={height * part}
          />
        ))}
        {all.map((day, index) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: only repeats what the table beneath says
          <g key={day.date} className={classes.day} onMouseEnter={() => setPicked(day)}>
            <rect className={classes.back} x={index * step} y={0} width={step} height={height} />
            {bar(day, 'invoiced', index * step + 1.2)}
            {bar(day, 'received', index * step + 5.2)}
          </g>
        ))}
      </svg>
      <Group justify="space-between" mt={6} fz="xs" c="dimmed" aria-hidden>
        <span>{shortDay(all[0]?.date ?? today)}</span>
        <span>{shortDay(today)}</span>
      </Group>
      <VisuallyHidden>
        <table>
          <caption>{t('summary.chart')}</caption>
          <thead>
            <tr>
              <th>{t('summary.day')}</th>
              <th>{t('summary.invoiced')}</th>
              <th>{t('summary.received')}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(day => (
              <tr key={day.date}>
                <td>{shortDay(day.date)}</td>
                <td>{roundMoney(day.invoiced)}</td>
                <td>{roundMoney(day.received)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </>
  );
}

/** Every one of the last 30 days; the API leaves out those without trade. */
function last30(today: string, days: Day[]): Day[] {
  const end = Date.parse(`${today}T00:00Z`);
  return Array.from({ length: 30 }, (_, index) => {
    const date = new Date(end - (29 - index) * 86_400_000).toISOString().slice(0, 10);
    return days.find(day => day.date === date) ?? { date, invoiced: 0, received: 0 };
  });
}
