import { ActionIcon, Button, Group, Select, Text, TextInput } from '@mantine/core';
import { PlusIcon, Trash2Icon } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { typedMoney, useInIndia } from '../../app/home.ts';
import { NumberInput } from '../NumberInput.tsx';
import { emptyLine, kinds, type LineDraft } from './draft.ts';
import { ItemInput } from './ItemInput.tsx';
import classes from './LineItemsEditor.module.css';
import { isBlank, priceOf, totalsOf } from './line.ts';
import { pastedLines } from './pasted.ts';
import { TaxSelect, useIncludes } from './TaxSelect.tsx';
import { TotalsTable } from './TotalsTable.tsx';

interface Props {
  lines: LineDraft[];
  onChange: (lines: LineDraft[]) => void;
  /** By names such as `lineItems.0.unitPrice`. */
  errors: Record<string, React.ReactNode>;
  defaultTaxRate: number | '';
  bought: true | undefined;
}

/** Lines of work and parts; Enter goes on to the next line, so that hands stay on the keyboard. */
export function LineItemsEditor({ lines, onChange, errors, defaultTaxRate, bought }: Props) {
  const inIndia = useInIndia();
  const { t } = useTranslation();
  const includes = useIncludes(bought);
  const list = useRef<HTMLDivElement>(null);
  const focusLine = useRef<number | null>(null);
  useEffect(() => {
    if (focusLine.current === null) return;
    list.current?.querySelectorAll<HTMLInputElement>('[data-line-start]')[focusLine.current]?.focus();
    focusLine.current = null;
  });
  const add = () => {
    focusLine.current = lines.length;
    onChange([...lines, emptyLine(defaultTaxRate, lines.at(-1)?.kind)]);
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.key !== 'Enter' || event.defaultPrevented || !(event.target instanceof HTMLInputElement))
      return;
    const { lineStart } = event.target.dataset;
    if (lineStart === undefined && event.target.getAttribute('aria-haspopup') === 'listbox') return;
    event.preventDefault();
    if (index === lines.length - 1) add();
    else list.current?.querySelectorAll<HTMLInputElement>('[data-line-start]')[index + 1]?.focus();
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = pastedLines(event.clipboardData.getData('text/plain'), {
      kind: bought ? 'part' : (lines.at(-1)?.kind ?? 'part'),
      taxRate: defaultTaxRate,
    });
    if (pasted.length === 0) return;
    event.preventDefault();
    const kept = lines.filter(line => !isBlank(line));
    focusLine.current = kept.length;
    onChange([...kept, ...pasted].slice(0, 200));
  };
  return (
    <div ref={list} className={classes.editor} data-codes={inIndia || undefined} onPaste={onPaste}>
      {lines.length > 0 && (
        <div className={`${classes.line} ${classes.labels}`} aria-hidden>
          <span>{t('lines.kind')}</span>
          <span>{t('lines.description')}</span>
          {inIndia && <span>{t('lines.hsnSac')}</span>}
          <span className={classes.number}>{t('lines.quantity')}</span>
          <span>{t('lines.unit')}</span>
          <span className={classes.number}>{t('lines.unitPrice')}</span>
          <span className={classes.number}>{t('lines.discount')}</span>
          <span className={classes.number}>{t('lines.taxRate')}</span>
          <span className={classes.number}>{t('lines.total')}</span>
        </div>
      )}
      {lines.map((line, index) => (
        <LineFields
          key={line.key}
          line={line}
          index={index}
          errors={errors}
          defaultTaxRate={defaultTaxRate}
          bought={bought}
          onKeyDown={event => onKeyDown(event, index)}
          onChange={change => onChange(lines.map((old, at) => (at === index ? { ...old, ...change } : old)))}
          onRemove={() => onChange(lines.filter((_, at) => at !== index))}
        />
      ))}
      <Group justify="space-between" align="flex-start" mt="xs">
        <Group gap="sm">
          <Button size="xs" variant="light" leftSection={<PlusIcon size={14} aria-hidden />} onClick={add}>
            {t('lines.add')}
          </Button>
          <Text size="xs" c="dimmed" visibleFrom="sm">
            {t('lines.hint')}
          </Text>
        </Group>
        <TotalsTable totals={totalsOf(lines, defaultTaxRate, includes)} />
      </Group>
    </div>
  );
}

interface FieldsProps {
  line: LineDraft;
  index: number;
  errors: Record<string, React.ReactNode>;
  defaultTaxRate: number | '';
  bought: true | undefined;
  onChange: (change: Partial<LineDraft>) => void;
  onRemove: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function LineFields({
  line,
  index,
  errors,
  defaultTaxRate,
  bought,
  onChange,
  onRemove,
  onKeyDown,
}: FieldsProps) {
  const inIndia = useInIndia();
  const { t } = useTranslation();
  const { money, percent } = useFormat();
  const { taxable, tax } = priceOf(line, defaultTaxRate, useIncludes(bought)(line));
  const error = (name: keyof LineDraft) => errors[`lineItems.${index}.${name}`];
  /** On wide screens the head of the list names the fields for the eye. */
  const named = (
    name: 'kind' | 'description' | 'hsnSac' | 'quantity' | 'unit' | 'unitPrice' | 'discount' | 'taxRate',
  ) => ({
    label: t(`lines.${name}`),
    'aria-label': t(`lines.${name}`),
    classNames: { label: classes.caption ?? '' },
  });
  const amount = {
    hideControls: true,
    min: 0,
    thousandSeparator: ',',
    thousandsGroupStyle: typedMoney().thousandsGroupStyle,
    classNames: { input: classes.number ?? '', label: classes.caption ?? '' },
  } as const;
  return (
    <fieldset
      className={classes.line}
      aria-label={t('lines.line', { number: index + 1 })}
      onKeyDown={onKeyDown}
    >
      <Select
        {...named('kind')}
        className={classes.kind}
        value={line.kind}
        allowDeselect={false}
        data={kinds.map(kind => ({ value: kind, label: t(`lines.kinds.${kind}`) }))}
        onChange={kind => onChange({ kind: kinds.find(known => known === kind) ?? line.kind })}
      />
      <ItemInput
        {...named('description')}
        className={classes.description}
        line={line}
        bought={bought}
        error={error('description')}
        onChange={onChange}
      />
      {inIndia && (
        <TextInput
          {...named('hsnSac')}
          className={classes.code}
          inputMode="numeric"
          maxLength={8}
          value={line.hsnSac}
          error={error('hsnSac')}
          onChange={event => onChange({ hsnSac: event.currentTarget.value.trim() })}
        />
      )}
      <NumberInput
        {...named('quantity')}
        {...amount}
        decimalScale={3}
        value={line.quantity}
        error={error('quantity')}
        onChange={value => onChange({ quantity: value })}
      />
      <TextInput
        {...named('unit')}
        maxLength={12}
        value={line.unit}
        error={error('unit')}
        onChange={event => onChange({ unit: event.currentTarget.value })}
      />
      <NumberInput
        {...named('unitPrice')}
        {...amount}
        decimalScale={typedMoney().decimalScale}
        value={line.unitPrice}
        error={error('unitPrice')}
        onChange={value => onChange({ unitPrice: value })}
      />
      <NumberInput
        {...named('discount')}
        {...amount}
        decimalScale={typedMoney().decimalScale}
        value={line.discount}
        error={error('discount')}
        onChange={value => onChange({ discount: value })}
      />
      <TaxSelect
        {...named('taxRate')}
        exempt
        bought={bought}
        placeholder={defaultTaxRate === '' ? '' : percent(defaultTaxRate)}
        value={line}
        error={error('taxRate')}
        onChange={onChange}
      />
      <div className={classes.total}>
        <span className={classes.caption}>{t('lines.total')}</span>
        {money(taxable + tax)}
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        mt={4}
        className={classes.remove}
        aria-label={t('lines.remove', { number: index + 1 })}
        onClick={onRemove}
      >
        <Trash2Icon size={16} aria-hidden />
      </ActionIcon>
    </fieldset>
  );
}
