import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TimelineEntry } from '../../../../shared/domain/timeline/entry.ts';
import classes from './timeline.module.css';

/** The words of an entry, leading to its record where that can be opened. */
export function EntryLink(props: { readonly entry: TimelineEntry; readonly children: ReactNode }) {
  const { entry, children } = props;
  const { table, row, gone } = entry;
  const className = classes['title'];
  const text = (field: string) => {
    const value = row[field];
    return typeof value === 'string' ? value : '';
  };
  const visit = table === 'visits' ? row.id : table === 'needs' ? text('visitId') : '';
  if (gone || entry.what === 'remove') return <span className={className}>{children}</span>;
  if (visit !== '') {
    return (
      <Link to="." search={(now) => ({ ...now, visit })} resetScroll={false} className={className}>
        {children}
      </Link>
    );
  }
  if (table === 'responses') {
    const search = { survey: text('surveyId'), answer: row.id };
    return (
      <Link to="/kano" search={search} className={className}>
        {children}
      </Link>
    );
  }
  const tab = tabOf(entry);
  if (tab === null) return <span className={className}>{children}</span>;
  const record = text(within[table] ?? '') || row.id;
  return (
    <Link to="." search={{ tab, record }} className={className}>
      {children}
    </Link>
  );
}

/** The tab of the client's page on which a record stands; null for one that stands nowhere by itself. */
function tabOf({ kind, table }: TimelineEntry): string | null {
  if (table === 'clients') return tabs[kind] ?? 'profile';
  if (table === 'opportunities') return 'overview';
  return table === 'series' ? 'plan' : (tabs[kind] ?? null);
}

/** What stands within another record leads to that. */
const within: Readonly<Partial<Record<TimelineEntry['table'], string>>> = {
  payments: 'contractId',
  complaintSteps: 'complaintId',
};

const tabs: Readonly<Partial<Record<TimelineEntry['kind'], string>>> = {
  people: 'people',
  needs: 'needs',
  obstacles: 'needs',
  economics: 'needs',
  revenue: 'contracts',
  contracts: 'contracts',
  payments: 'contracts',
  files: 'files',
  team: 'team',
  'hand-over': 'team',
  rhythm: 'plan',
  care: 'care',
};
