import { Radio, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  Choices,
  MergeField,
  Side,
} from '../../../shared/domain/client/duplicate/merge-fields.ts';
import type { MergePreview } from '../../data/queries/merge-preview.ts';
import type { FieldWords } from './use-field-words.ts';
import { useFieldWords } from './use-field-words.ts';
import classes from './duplicates.module.css';

/** All fields of both clients, line by line; where they differ, which value the one client shall have. */
export function FieldChoices(props: {
  readonly preview: MergePreview;
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
}) {
  const { preview, choices, onChoose } = props;
  const { t } = useTranslation('duplicates');
  const id = useId();
  const words = useFieldWords(preview.custom);
  return (
    <section aria-labelledby={id} className={classes['section']}>
      <Title order={2} id={id}>
        {t('merge.fields')}
      </Title>
      <div className={classes['fields']}>
        <div className={classes['line']} data-head>
          <span>{t('merge.field')}</span>
          <span>{t('merge.stays', { name: preview.left.name })}</span>
          <span>{t('merge.goes', { name: preview.right.name })}</span>
          {preview.fields.some(({ canBeBoth }) => canBeBoth) ? (
            <span>{t('merge.both')}</span>
          ) : null}
        </div>
        {preview.fields.map((field) =>
          field.same ? (
            <Same key={field.path} field={field} words={words} />
          ) : (
            <Differing
              key={field.path}
              field={field}
              words={words}
              choice={choices[field.path] ?? field.preset}
              onChoose={(side) => onChoose({ ...choices, [field.path]: side })}
            />
          ),
        )}
      </div>
    </section>
  );
}

type LineProps = { readonly field: MergeField; readonly words: FieldWords };

function Same({ field: { path, left }, words }: LineProps) {
  return (
    <div className={classes['line']}>
      <span className={classes['label']}>{words.labelOf(path)}</span>
      <span className={classes['value']}>{words.textOf(path, left)}</span>
    </div>
  );
}

function Differing(
  props: LineProps & { readonly choice: Side; readonly onChoose: (side: Side) => void },
) {
  const { field, words, choice, onChoose } = props;
  const { t } = useTranslation('duplicates');
  const label = words.labelOf(field.path);
  const sides: readonly Side[] = field.canBeBoth ? ['left', 'right', 'both'] : ['left', 'right'];
  return (
    <Radio.Group
      label={`${label} (${t('merge.differs')})`}
      labelProps={{ className: classes['hidden'] }}
      value={choice}
      onChange={(chosen) => onChoose(sides.find((side) => side === chosen) ?? choice)}
    >
      <div className={classes['line']} data-differs>
        <span className={classes['label']} aria-hidden>
          {label}
        </span>
        {sides.map((side) => (
          <Radio
            key={side}
            value={side}
            size="xs"
            label={
              side === 'both'
                ? t('merge.both')
                : words.textOf(field.path, field[side]) || t('merge.empty')
            }
            classNames={{ label: classes['value'] ?? '' }}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
