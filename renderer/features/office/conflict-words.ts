import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { isTableName } from '../../../shared/domain/book.ts';
import { isMine } from '../../../shared/domain/conflict/choose-by-rule.ts';
import type { ConflictSide } from '../../../shared/domain/conflict/conflict.ts';
import type { Held } from '../../../shared/protocol/values.ts';
import { gonePath } from '../../../shared/protocol/values.ts';
import { valueAt } from '../../../shared/record/change.ts';
import { sameValue } from '../../../shared/record/same-value.ts';
import type { Conflicts, ShownConflict } from '../../data/queries/conflicts.ts';
import { fieldLabel } from '../../hooks/saying/field-label.ts';
import { shortened, wholeValue } from '../../hooks/saying/field-value.ts';
import { recordText } from '../../hooks/saying/record-text.ts';
import type { SayContext } from '../../hooks/saying/say-context.ts';
import { useSayContext } from '../../hooks/saying/say-context.ts';
import { useMe } from './use-me.ts';

/** What a conflict says to people. */
export type ConflictWords = {
  readonly field: string;
  /** The record and the field: `Visit of 8 May 2026 · Note`. */
  readonly what: string;
  /** All of it, with its lines. */
  readonly value: (held: Held | null) => string;
  /** Who wrote it, when, and on which device. */
  readonly by: (side: ConflictSide) => string;
  /** What the record holds by now, where it is neither what stands nor what was decided; null otherwise. */
  readonly now: string | null;
};

/** Says conflicts in the language of the screen. */
export function useConflictWords({ fields, names }: Pick<Conflicts, 'fields' | 'names'>) {
  const { t } = useTranslation('office');
  const context = useSayContext(fields, names);
  const me = useMe();
  return (shown: ShownConflict): ConflictWords => {
    const field = fieldOf(shown, context, t);
    return {
      field,
      what: [recordOf(shown, context, t), field].filter((part) => part !== '').join(' · '),
      value: (held) =>
        held === null ? t('conflicts.unknownBefore') : valueOf(shown, held[0], context, t),
      by: (side) => {
        const name = side.author === '' ? t('conflicts.nobody') : side.author;
        return [
          isMine(side, me) && side.author !== '' ? t('conflicts.me', { name }) : name,
          context.formats.moment(side.at),
          side.device === me.device
            ? context.t('timeline:device.this')
            : context.t('timeline:device.other', { name: side.device.slice(-deviceDigits) }),
        ].join(' · ');
      },
      now: nowOf(shown, context, t),
    };
  };
}

/** So much of a device's id tells it from the few others of an office. */
const deviceDigits = 6;

type Say = TFunction<'office'>;

function fieldOf({ conflict: { table, path } }: ShownConflict, context: SayContext, t: Say) {
  if (path === gonePath) return '';
  return isTableName(table) ? fieldLabel(table, path, context) : t('conflicts.unknownRecord');
}

function recordOf(
  { conflict, record, former, client }: ShownConflict,
  context: SayContext,
  t: Say,
) {
  const { table } = conflict;
  if (!isTableName(table)) return t('conflicts.unknownRecord');
  // Its client stands above it.
  if (table === 'clients' && client !== null) return '';
  const known = record ?? former;
  return known ? recordText(table, known, context) : t('conflicts.removedRecord');
}

function valueOf(shown: ShownConflict, value: unknown, context: SayContext, t: Say): string {
  const { table, path, row } = shown.conflict;
  if (path === gonePath) return t(`conflicts.record.${value === true ? 'removed' : 'there'}`);
  const said = isTableName(table)
    ? wholeValue({ table, path, value, row: shown.record ?? shown.former ?? { id: row } }, context)
    : JSON.stringify(value);
  return said === '' ? context.t('timeline:nothing') : said;
}

function nowOf(shown: ShownConflict, context: SayContext, t: Say): string | null {
  const { conflict, record } = shown;
  if (conflict.path === gonePath) return null;
  if (!record) return t('conflicts.gone');
  const value = valueAt(record, conflict.path);
  const known = conflict.state === 'open' ? [conflict.stands] : [conflict.stands, conflict.fell];
  if (known.some(({ value: [held] }) => sameValue(held, value))) return null;
  return t('conflicts.now', { value: shortened(valueOf(shown, value, context, t)) });
}
