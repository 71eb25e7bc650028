import { useEffect, useRef } from 'react';
import classes from './kano.module.css';

export type AnswerOption = { readonly value: number; readonly label: string | null };

/**
 * One question with its answers as radio buttons under big targets. A click goes on to the next question; the arrow keys only
 * move the choice, as everywhere. Digits are heard by whoever shows the group.
 */
export function AnswerGroup(props: {
  readonly name: string;
  readonly question: string;
  readonly options: readonly AnswerOption[];
  readonly chosen: number | null;
  /** The question that is to be answered: the keyboard is brought to it. */
  readonly active: boolean;
  readonly onChoose: (value: number) => void;
  readonly onClicked: () => void;
  readonly onEntered: () => void;
}) {
  const { name, question, options, chosen, active, onChoose, onClicked, onEntered } = props;
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (active) focusIn(group.current);
  }, [active]);
  return (
    <fieldset ref={group} className={classes['group']} data-active={active}>
      <legend className={classes['legend']}>{question}</legend>
      <div className={classes['options']} data-short={options.length > 5}>
        {options.map(({ value, label }) => (
          <label key={value} className={classes['option']}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => onChoose(value)}
              onFocus={onEntered}
              // An arrow key makes a click too, but of no button (detail 0).
              onClick={(event) => (event.detail > 0 ? onClicked() : undefined)}
            />
            <span className={label === null ? undefined : classes['digit']}>{value}</span>
            {label === null ? null : <span>{label}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** At the answer that is chosen, if one is. */
function focusIn(group: HTMLFieldSetElement | null): void {
  if (!group || group.contains(document.activeElement)) return;
  const radio = group.querySelector<HTMLElement>('input:checked') ?? group.querySelector('input');
  radio?.focus();
}
