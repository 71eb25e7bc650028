import type { ChangeEvent, ComponentProps, KeyboardEvent } from 'react';
import { useCallback, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../../shared/domain/field/field.ts';
import { cellText } from '../../../../shared/domain/list/set-cell.ts';
import { editCell } from '../../../data/commands/edit-cell.ts';
import type { ListRow } from '../../../data/index/view.ts';
import { useCommand } from '../../../hooks/book.tsx';
import type { ClientColumn } from './client-column.ts';
import { useSayRefusal } from './say-refusal.ts';
import { mostOffered, useValues } from './use-values.ts';
import classes from './cell-editor.module.css';

/** Where the keyboard goes after a cell was edited. */
export type AfterEdit = 'down' | 'right' | 'left' | 'stay' | 'leave';

type CellEditorProps = {
  readonly column: ClientColumn;
  readonly row: ListRow;
  readonly fields: readonly Field[];
  /** What replaces what was there: the key by which editing began, nothing yet for an input method; null to edit what is there. */
  readonly typed: string | null;
  /** `saved` is what was kept; null where nothing changed. */
  readonly onDone: (after: AfterEdit, saved: string | null) => void;
};

type Refused = { readonly sentence: string; readonly again: boolean };

/** A cell being edited: Enter saves and goes down, Tab to the side, Esc gives up; a refusal stands at the cell. */
export function CellEditor({ column, row, fields, typed, onDone }: CellEditorProps) {
  const { t } = useTranslation('many');
  const say = useSayRefusal();
  const save = useCommand(editCell);
  const before = cellText(column.id, column.value(row), fields);
  const [text, setText] = useState(typed ?? before);
  const [refused, setRefused] = useState<Refused | null>(null);
  const settled = useRef(false);
  const problemId = useId();

  async function finish(after: AfterEdit): Promise<void> {
    if (settled.current) return;
    // An input method that has composed nothing in the end has not emptied the cell.
    if (text === before || (typed === '' && text === '')) return leave(after, null);
    settled.current = true;
    const cell = { column: column.id, text };
    const saved = await save(row.id, cell, refused?.again ?? false);
    if (saved.ok) return onDone(after, text);
    settled.current = false;
    const { error } = saved;
    const again = error.of === 'client' && error.problem.type === 'name-known';
    const sentence = say(error, column.full);
    return setRefused({ sentence: again ? `${sentence} ${t('cell.again')}` : sentence, again });
  }
  function leave(after: AfterEdit, saved: string | null): void {
    settled.current = true;
    onDone(after, saved);
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // What is typed here is not the grid's.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const after = afterKey(event);
    if (after === null) return;
    event.preventDefault();
    if (after === 'stay') leave('stay', null);
    else void finish(after);
  };
  const onChange = (
    event: ChangeEvent<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>,
  ) => {
    setRefused(null);
    setText(event.currentTarget.value);
  };
  return (
    <div className={classes['editor']}>
      <CellInput
        column={column}
        text={text}
        label={t('cell.edit', { column: column.label, name: row.name })}
        problemId={refused ? problemId : undefined}
        selectAll={typed === null}
        onChange={onChange}
        onKeyDown={onKeyDown}
        onBlur={() => void finish('leave')}
      />
      {refused ? (
        <div id={problemId} role="alert" className={classes['problem']}>
          {refused.sentence}
        </div>
      ) : null}
    </div>
  );
}

function afterKey({ key, shiftKey }: KeyboardEvent): AfterEdit | null {
  if (key === 'Escape') return 'stay';
  if (key === 'Enter' && !shiftKey) return 'down';
  if (key !== 'Tab') return null;
  return shiftKey ? 'left' : 'right';
}

type CellInputProps = {
  readonly column: ClientColumn;
  readonly text: string;
  readonly label: string;
  readonly problemId: string | undefined;
  readonly selectAll: boolean;
  readonly onChange: (
    event: ChangeEvent<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>,
  ) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
};

/** A fixed choice is chosen, an open one is typed with what others have, a note has lines. */
function CellInput(props: CellInputProps) {
  const { column, text, label, problemId, selectAll, onChange, onKeyDown, onBlur } = props;
  const { t } = useTranslation('many');
  const start = useCallback(
    (element: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | null) => {
      element?.focus({ preventScroll: true });
      if (selectAll && element && 'select' in element) element.select();
    },
    [selectAll],
  );
  const shared = {
    'aria-label': label,
    'aria-invalid': problemId !== undefined,
    'aria-describedby': problemId,
    value: text,
    onChange,
    onKeyDown,
    onBlur,
    className: classes['input'],
  };
  if (column.kind === 'choice' && column.options.length > 0) {
    const known = column.options.includes(text) || text === '';
    return (
      <select {...shared} ref={start}>
        <option value="">{t('cell.none')}</option>
        {(known ? column.options : [text, ...column.options]).map((option) => (
          <option key={option} value={option}>
            {column.full(option)}
          </option>
        ))}
      </select>
    );
  }
  if (column.id === 'note') return <textarea {...shared} ref={start} rows={4} />;
  if (column.kind === 'choice') return <OpenChoice {...shared} column={column} start={start} />;
  const inputMode = column.numeric ? 'decimal' : undefined;
  return <input {...shared} ref={start} inputMode={inputMode} autoComplete="off" />;
}

function OpenChoice({
  column,
  start,
  ...input
}: Omit<ComponentProps<'input'>, 'ref'> & {
  readonly column: ClientColumn;
  readonly start: (element: HTMLInputElement | null) => void;
}) {
  const listId = useId();
  const values = useValues(column.id);
  const [composing, setComposing] = useState(false);
  // Other values under its hands would make an input method leave off in the middle of a word.
  const [offered, setOffered] = useState(values);
  if (!composing && offered !== values) setOffered(values);
  return (
    <>
      <input
        {...input}
        ref={start}
        list={listId}
        autoComplete="off"
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
      />
      <datalist id={listId}>
        {offered.slice(0, mostOffered).map((value) => (
          <option key={value} value={value}>
            {value}
          </option>
        ))}
      </datalist>
    </>
  );
}
