import type { Field } from '../../../../shared/domain/field/field.ts';
import type { HistoryChange, HistoryEntry } from '../../../data/queries/client-history.ts';
import { recordText } from '../../../hooks/saying/record-text.ts';
import type { SayContext } from '../../../hooks/saying/say-context.ts';
import { useSayContext } from '../../../hooks/saying/say-context.ts';
import { stepText } from '../timeline/say-record.ts';

export type HistoryLine = { readonly key: string; readonly text: string };

/** No record is named by its id in a few lines: the timeline does that. */
const nobody: ReadonlyMap<string, string> = new Map();

/** What an action did, a line for each record that came or went and for each field that changed. */
export function useHistoryLines(
  entry: HistoryEntry,
  fields: readonly Field[],
): readonly HistoryLine[] {
  const context = useSayContext(fields, nobody);
  return entry.changes.flatMap((change, i) =>
    linesOf(change, context).map((text, j) => ({ key: `${i} ${j}`, text })),
  );
}

function linesOf(change: HistoryChange, context: SayContext): readonly string[] {
  const { t } = context;
  const { kind, table, row, steps } = change;
  const what = recordText(table, row, context);
  if (kind === 'add') return [t('timeline:added', { what })];
  if (kind === 'remove') return [t('timeline:removed', { what })];
  return steps
    .filter(({ path }) => path !== 'clientId' && path !== 'mergedFrom')
    .map((step) => {
      const said = stepText({ table, row }, step, context);
      return table === 'clients' ? said : t('timeline:edited', { record: what, step: said });
    });
}
