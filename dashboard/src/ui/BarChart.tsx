import { Group, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../app/format.ts';
import classes from './BarChart.module.css';

const height = 100;
const step = 10;
const looks = [classes.first, classes.second];

export interface Bars {
  key: string;
  label: string;
  /** Minor units, one of each series. */
  values: [number, number];
}

interface Props {
  /** What it shows, in a sentence. */
  label: string;
  /** What the first column of its table holds. */
  head: string;
  series: [string, string];
  bars: Bars[];
  /** Left out where a table stands beside the chart anyway. */
  caption?: string;
}

/** Pairs of bars of money over time; a table says the same to those who cannot see them. */
export function BarChart({ label, head, series, bars, caption }: Props) {
  const { roundMoney, shortMoney } = useFormat();
  const [picked, setPicked] = useState<Bars | null>(null);
  const most = Math.max(1, ...bars.flatMap(({ values }) => values));
  const shown = picked?.values ?? sums(bars);
  return (
    <>
      <Group gap="lg" mb="sm" fz="sm">
        {series.map((name, at) => (
          <Group key={name} gap={8}>
            <span className={`${classes.swatch} ${looks[at]}`} />
            {name}
            <Text span inherit fw={640}>
              {roundMoney(shown[at] ?? 0)}
            </Text>
          </Group>
        ))}
        <Text size="sm" c="dimmed" ml="auto">
          {picked?.label ?? shortMoney(most)}
        </Text>
      </Group>
      <svg
        className={classes.chart}
        viewBox={`0 0 ${bars.length * step} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
        onMouseLeave={() => setPicked(null)}
      >
        {[0, 0.5, 1].map(part => (
          <line
            key={part}
            className={classes.grid}
            x1={0}
            x2={bars.length * step}
            y1={height * part}
            y2={height * part}
          />
        ))}
        {bars.map((bar, index) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: only repeats what the table says
          <g key={bar.key} className={classes.bars} onMouseEnter={() => setPicked(bar)}>
            <rect className={classes.back} x={index * step} y={0} width={step} height={height} />
            {bar.values.map((value, at) => {
              const size = (Math.max(0, value) / most) * height;
              return (
                <rect
                  key={series[at]}
                  className={looks[at]}
                  x={index * step + 1.2 + at * 4}
                  y={height - size}
                  width={3.6}
                  height={size}
                />
              );
            })}
          </g>
        ))}
      </svg>
      <Group justify="space-between" mt={6} fz="xs" c="dimmed" aria-hidden>
        <span>{bars[0]?.label}</span>
        <span>{bars.length > 1 && bars.at(-1)?.label}</span>
      </Group>
      {caption && (
        <VisuallyHidden>
          <table>
            <caption>{caption}</caption>
            <thead>
              <tr>
                <th>{head}</th>
                {series.map(name => (
                  <th key={name}>{name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {bars
                .filter(({ values }) => values.some(value => value !== 0))
                .map(bar => (
                  <tr key={bar.key}>
                    <td>{bar.label}</td>
                    {bar.values.map((value, at) => (
                      <td key={series[at]}>{roundMoney(value)}</td>
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
        </VisuallyHidden>
      )}
    </>
  );
}

export const sums = (bars: Bars[]): [number, number] => [
  bars.reduce((total, { values }) => total + values[0], 0),
  bars.reduce((total, { values }) => total + values[1], 0),
];
