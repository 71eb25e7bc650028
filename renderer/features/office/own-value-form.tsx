import { Button, Group, Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnValue } from '../../../shared/domain/conflict/own-value.ts';
import { readOwnValue, typedValue } from '../../../shared/domain/conflict/own-value.ts';
import type { Held } from '../../../shared/protocol/values.ts';
import type { Row } from '../../../shared/record/change.ts';

type Props = {
  readonly path: string;
  readonly record: Row;
  readonly own: OwnValue;
  /** What the field is called. */
  readonly field: string;
  readonly onValue: (value: Held) => void;
  readonly onClose: () => void;
};

/** Neither of the two, but a third value. Begins with what the record holds. */
export function OwnValueForm({ path, record, own, field, onValue, onClose }: Props) {
  const { t } = useTranslation(['office', 'shell']);
  const [typed, setTyped] = useState(() => typedValue(path, record, own));
  const [refused, setRefused] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const value = readOwnValue(typed, own);
    setRefused(value === null);
    if (value) onValue(value);
  };
  const shared = {
    label: t('office:conflicts.own.label', { field }),
    value: typed,
    autoFocus: true,
    error: refused ? t('office:conflicts.own.unreadable', { field }) : null,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
    },
  };
  return (
    <form onSubmit={submit} noValidate>
      <Group align="flex-end" gap="xs">
        {own.kind === 'lines' ? (
          <Textarea
            {...shared}
            autosize
            minRows={2}
            maxRows={8}
            miw={360}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        ) : (
          <TextInput
            {...shared}
            type={own.kind === 'day' ? 'date' : 'text'}
            inputMode={own.kind === 'number' || own.kind === 'money' ? 'decimal' : 'text'}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <Button type="submit">{t('office:conflicts.own.submit')}</Button>
        <Button variant="default" onClick={onClose}>
          {t('shell:cancel')}
        </Button>
      </Group>
    </form>
  );
}
