import { Button, Group, Popover, Stack, TextInput, VisuallyHidden } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { amountText } from '../../../../shared/domain/field/read-field-value.ts';
import { minorDigits } from '../../../../shared/domain/money/money.ts';
import { parseAmount } from '../../../../shared/domain/money/parse-amount.ts';
import type { ClientsSearch } from './view-in-address.ts';
import classes from './filters.module.css';

type Bounds = Pick<ClientsSearch, 'from' | 'to'>;

type RevenueFilterProps = {
  readonly year: string;
  readonly currency: string;
  readonly bounds: Bounds;
  readonly onChoose: (bounds: Bounds) => void;
};

/** A filter by the revenue of the latest year. */
export function RevenueFilter(props: RevenueFilterProps) {
  const { t } = useTranslation('clients');
  const [opened, setOpened] = useState(false);
  const { from, to } = props.bounds;
  return (
    <Popover position="bottom-start" shadow="md" trapFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          rightSection={<IconChevronDown size={14} stroke={1.6} />}
          data-chosen={from !== undefined || to !== undefined}
          className={classes['filter']}
          onClick={() => setOpened(!opened)}
        >
          {t('filter.revenue')}
          <VisuallyHidden> {t('filter.by')}</VisuallyHidden>
        </Button>
      </Popover.Target>
      <Popover.Dropdown w={300} aria-label={t('filter.revenue')}>
        <BoundsForm {...props} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function BoundsForm(props: RevenueFilterProps & { readonly onDone: () => void }) {
  const { year, currency, bounds, onChoose, onDone } = props;
  const { t } = useTranslation('clients');
  const [from, setFrom] = useState(textOf(bounds.from, currency));
  const [to, setTo] = useState(textOf(bounds.to, currency));
  const [asked, setAsked] = useState(false);
  const lower = boundOf(from, currency);
  const upper = boundOf(to, currency);
  const upsideDown = lower.ok && upper.ok && (lower.value ?? -Infinity) > (upper.value ?? Infinity);
  function submit(event: SubmitEvent) {
    event.preventDefault();
    setAsked(true);
    if (!lower.ok || !upper.ok || upsideDown) return;
    onChoose({ from: lower.value, to: upper.value });
    onDone();
  }
  const wrong = t('filter.notReadable');
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <TextInput
          label={t('filter.from')}
          value={from}
          error={asked && !lower.ok ? wrong : null}
          onChange={(event) => setFrom(event.currentTarget.value)}
          inputMode="decimal"
          data-autofocus
        />
        <TextInput
          label={t('filter.to')}
          description={t('filter.revenueUnit', { year, currency })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={to}
          error={asked && (upper.ok ? upsideDown && t('filter.upsideDown') : wrong)}
          onChange={(event) => setTo(event.currentTarget.value)}
          inputMode="decimal"
        />
        <Group justify="flex-end">
          <Button type="submit" size="xs">
            {t('filter.apply')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function textOf(bound: number | undefined, currency: string): string {
  if (bound === undefined) return '';
  return amountText(Math.round(bound * 10 ** minorDigits(currency)), currency).replace(
    /\.0+$/u,
    '',
  );
}

type Bound = { readonly ok: true; readonly value: number | undefined } | { readonly ok: false };

function boundOf(text: string, currency: string): Bound {
  const read = parseAmount(text, { unit: { multiplier: 1, currency }, currency });
  if (read.ok) return { ok: true, value: read.value.amount / 10 ** minorDigits(currency) };
  return read.error.type === 'empty' ? { ok: true, value: undefined } : { ok: false };
}
