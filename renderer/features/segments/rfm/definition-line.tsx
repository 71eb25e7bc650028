import { ActionIcon, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RfmListProblem } from '../../../../shared/domain/segment/rfm-list.ts';
import type { RfmDefinition, ScoreRange } from '../../../../shared/domain/segment/rfm.ts';
import classes from './rfm.module.css';

type Props = {
  readonly place: number;
  readonly draft: readonly RfmDefinition[];
  readonly definition: RfmDefinition;
  readonly clients: number;
  readonly problems: readonly RfmListProblem[];
  readonly onChange: (draft: readonly RfmDefinition[]) => void;
};

const measures = ['r', 'f', 'm'] as const;

/** One segment of the list: its name, its three ranges, its place. */
export function DefinitionLine(props: Props) {
  const { place, draft, definition, clients, problems, onChange } = props;
  const { t } = useTranslation('segmentsRfm');
  const replace = (part: Partial<RfmDefinition>) => {
    onChange(draft.map((one, at) => (at === place ? { ...one, ...part } : one)));
  };
  return (
    <li className={classes['line']}>
      <TextInput
        aria-label={t('edit.name', { place: place + 1 })}
        value={definition.name}
        error={problems.map(({ type }) => t(`edit.problems.${type}`)).join(' ') || undefined}
        onChange={({ currentTarget: { value } }) => {
          replace({ name: value });
        }}
      />
      {measures.map((measure) => (
        <Range
          key={measure}
          place={place}
          measure={measure.toUpperCase()}
          range={definition[measure]}
          onChange={(range) => {
            replace({ [measure]: range });
          }}
        />
      ))}
      <Text size="sm" className={classes['count'] ?? ''}>
        {t('edit.clients', { count: clients })}
      </Text>
      <Moves {...props} />
    </li>
  );
}

function Range(props: {
  readonly place: number;
  readonly measure: string;
  readonly range: ScoreRange;
  readonly onChange: (range: ScoreRange) => void;
}) {
  const { place, measure, range, onChange } = props;
  const { t } = useTranslation('segmentsRfm');
  const [from, to] = range;
  const scores = ['1', '2', '3', '4', '5'];
  const words = { measure, place: place + 1 };
  return (
    <div className={classes['range']}>
      <span aria-hidden>{measure}</span>
      <NativeSelect
        aria-label={t('edit.from', words)}
        data={scores}
        value={String(from)}
        onChange={({ currentTarget: { value } }) => {
          onChange([Number(value), to]);
        }}
      />
      <span aria-hidden>–</span>
      <NativeSelect
        aria-label={t('edit.to', words)}
        data={scores}
        value={String(to)}
        onChange={({ currentTarget: { value } }) => {
          onChange([from, Number(value)]);
        }}
      />
    </div>
  );
}

function Moves({ place, draft, onChange }: Props) {
  const { t } = useTranslation('segmentsRfm');
  const swap = (first: number) => {
    onChange(
      draft.map((one, at) => {
        if (at === first) return draft[first + 1] ?? one;
        return at === first + 1 ? (draft[first] ?? one) : one;
      }),
    );
  };
  const quiet = { variant: 'subtle', color: 'gray' } as const;
  return (
    <div className={classes['moves']}>
      <ActionIcon
        {...quiet}
        disabled={place === 0}
        aria-label={t('edit.up', { place: place + 1 })}
        onClick={() => {
          swap(place - 1);
        }}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        {...quiet}
        disabled={place === draft.length - 1}
        aria-label={t('edit.down', { place: place + 1 })}
        onClick={() => {
          swap(place);
        }}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        {...quiet}
        aria-label={t('edit.remove', { place: place + 1 })}
        onClick={() => {
          onChange(draft.filter((_, at) => at !== place));
        }}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
