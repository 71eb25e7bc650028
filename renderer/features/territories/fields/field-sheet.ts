import { useTranslation } from 'react-i18next';
import type { ExportColumn, ExportRow } from '../../../../shared/domain/list/export-table.ts';
import { minorDigits } from '../../../../shared/domain/money/money.ts';
import { loadsOf } from '../../../../shared/domain/territory/fields.ts';
import type { ListRow } from '../../../data/index/view.ts';
import { useIndexQuestions } from '../../../hooks/book.tsx';
import type { TableSource } from '../../../hooks/exporting.ts';
import type { FieldPlan, OwnerMove } from './field-plan.ts';

export type FieldSheet = {
  readonly title: string;
  readonly columns: readonly ExportColumn[];
  readonly source: TableSource;
};

/** A plan as a table: each client with its field, the owner it has and the one it would have, and what it counts. */
export function useFieldSheet(): (plan: FieldPlan, moves: readonly OwnerMove[]) => FieldSheet {
  const { t } = useTranslation(['territoryFields', 'territoryPlans']);
  const index = useIndexQuestions();
  return (plan, moves) => {
    const { clients, wish, solution } = plan;
    const { money } = clients;
    const hours = loadsOf(clients, { ...wish, measure: 'workload' });
    const moving = new Set(moves.map(({ unit }) => unit));
    const order = [...solution.assignment.keys()].toSorted(
      (a, b) => (solution.assignment[a] ?? 0) - (solution.assignment[b] ?? 0) || a - b,
    );
    const text = (header: string, width: number): ExportColumn => ({
      header,
      kind: 'text',
      digits: 0,
      width,
    });
    const number = (header: string): ExportColumn => ({ ...text(header, 12), kind: 'number' });
    const columns: readonly ExportColumn[] = [
      number(t('field')),
      text(t('owner'), 16),
      text(t('territoryPlans:sheet.code'), 14),
      text(t('client'), 36),
      text(t('territoryPlans:list.region'), 16),
      text(t('territoryPlans:sheet.address'), 36),
      text(t('territoryPlans:list.owner'), 16),
      text(t('territoryPlans:sheet.changes'), 12),
      number(t('hoursOfVisits')),
      ...(money
        ? [
            {
              ...number(t('value', money)),
              kind: 'money' as const,
              digits: minorDigits(money.currency),
              width: 16,
            },
          ]
        : []),
      number(t('territoryPlans:sheet.east')),
      number(t('territoryPlans:sheet.north')),
    ];
    return {
      title: t('file'),
      columns,
      source: {
        count: order.length,
        read: async (from, to) => {
          const units = order.slice(from, to);
          const positions = units.map((unit) => clients.positions[unit] ?? -1);
          const ids = await index.idsAt(positions);
          const rows = new Map((await index.clientsAt(positions)).map((row) => [row.id, row]));
          return units.map((unit, i): ExportRow => {
            const at = solution.assignment[unit] ?? 0;
            return [
              at + 1,
              wish.engineers[at]?.name ?? '',
              ...textsOf(rows.get(ids[i] ?? '')),
              t(moving.has(unit) ? 'yes' : 'no'),
              Math.round((hours[unit] ?? 0) * 10) / 10,
              ...(money ? [Math.round(clients.values[unit] ?? 0)] : []),
              degrees(clients.east[unit]),
              degrees(clients.north[unit]),
            ];
          });
        },
      },
    };
  };
}

function textsOf(row: ListRow | undefined): readonly string[] {
  if (!row) return ['', '', '', '', ''];
  const address = row.cells['address'];
  const { code, name, region, owner } = row;
  return [code, name, region, typeof address === 'string' ? address : '', owner];
}

/** A float of 32 bits says no more than five decimals, about a metre. */
function degrees(of: number | undefined): number {
  return Math.round((of ?? 0) * 1e5) / 1e5;
}
