import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { amountText } from '../../../shared/domain/field/read-field-value.ts';
import type { Question } from '../../../shared/domain/kano/survey.ts';
import type { PriceNeedRefusal } from '../../data/commands/price-need.ts';
import { priceNeed } from '../../data/commands/price-need.ts';
import { useCommand } from '../../hooks/book.tsx';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import classes from './kano.module.css';

/** What it would cost to meet a need. It is stored by Enter, or when the field is left with something new in it. */
export function PriceField({ question }: { readonly question: Question }) {
  const { t } = useTranslation('kano');
  const price = useCommand(priceNeed);
  const note = useUndoNote();
  const { cost } = question;
  const stored = cost ? amountText(cost.amount, cost.currency) : '';
  const [amount, setAmount] = useState(stored);
  const [currency, setCurrency] = useState(cost?.currency ?? 'CNY');
  const [refusal, setRefusal] = useState<PriceNeedRefusal | null>(null);

  async function store() {
    const same = amount.trim() === stored && (amount.trim() === '' || currency === cost?.currency);
    if (same) {
      setRefusal(null);
      return;
    }
    const priced = await price(question.id, { amount, currency });
    if (priced.ok) note(t('rank.priced', { need: question.need }), priced.value);
    setRefusal(priced.ok ? null : priced.error);
  }

  const keys = (key: string) => {
    if (key === 'Enter') void store();
  };
  return (
    <Group
      gap={4}
      wrap="nowrap"
      align="flex-start"
      onBlur={(event) => {
        // From the amount to its currency nothing is stored yet.
        if (!event.currentTarget.contains(event.relatedTarget)) void store();
      }}
    >
      <TextInput
        size="xs"
        className={classes['amount'] ?? ''}
        inputMode="decimal"
        aria-label={t('rank.costOf', { need: question.need })}
        value={amount}
        error={refusal === null ? null : t(`rank.refusal.${refusal.type}`)}
        onChange={(event) => setAmount(event.currentTarget.value)}
        onKeyDown={({ key }) => keys(key)}
      />
      <TextInput
        size="xs"
        className={classes['currency'] ?? ''}
        aria-label={t('rank.currencyOf', { need: question.need })}
        value={currency}
        onChange={(event) => setCurrency(event.currentTarget.value)}
        onKeyDown={({ key }) => keys(key)}
      />
    </Group>
  );
}
