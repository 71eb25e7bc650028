import { Button, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Residency } from '../../../shared/domain/fee/residency.ts';
import { isResident, marginOf } from '../../../shared/domain/fee/residency.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import { byCurrency } from '../../../shared/domain/money/sum.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ResidencyBook } from '../../data/queries/residencies.ts';
import { residencyBook } from '../../data/queries/residencies.ts';
import { useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { useToday } from '../../hooks/today.ts';
import { Page } from '../../ui/page.tsx';
import { Candidates } from './candidates.tsx';
import { ResidencyForm } from './residency-form.tsx';
import { ResidencyTable } from './residency-table.tsx';
import { TermsForm } from './terms-form.tsx';
import classes from '../../ui/sections.module.css';

/** What the form is about: nothing, a new residency, perhaps at a known client, or one that is in the book. */
type Open = {
  readonly residency: Residency | null;
  readonly client: { readonly id: Id; readonly name: string } | null;
};

/** Engineers who work at a client's, and who else might do with one. */
export function ResidencyPart({ tabs }: { readonly tabs: ReactNode }) {
  const { t } = useTranslation('fees');
  const book = useLive(residencyBook);
  const [open, setOpen] = useState<Open | null>(null);
  const heading = useHeading();
  if (!book) return null;
  return (
    <Page
      {...heading(book)}
      actions={
        <Button onClick={() => setOpen({ residency: null, client: null })}>
          {t('residency.add')}
        </Button>
      }
    >
      {tabs}
      {open ? (
        <ResidencyForm
          key={`${open.residency?.id} ${open.client?.id}`}
          {...open}
          currency={book.terms?.currency ?? 'CNY'}
          onDone={() => setOpen(null)}
        />
      ) : null}
      <section aria-labelledby="residencies" className={classes['section']}>
        <Title order={2} id="residencies">
          {t('residency.title')}
        </Title>
        {book.residencies.length === 0 ? (
          <Text>{t('residency.none')}</Text>
        ) : (
          <ResidencyTable
            rows={book.residencies}
            onEdit={({ residency, client }) =>
              setOpen({ residency, client: { id: residency.clientId, name: client } })
            }
          />
        )}
      </section>
      <Candidates
        book={book}
        onTake={({ id, name }) => setOpen({ residency: null, client: { id, name } })}
      />
      <TermsForm key={JSON.stringify(book.terms)} terms={book.terms} />
    </Page>
  );
}

/** Of those that run today; currencies are never added. */
function useHeading() {
  const { t } = useTranslation(['fees', 'terms']);
  const today = useToday();
  const { language, list, percent } = useFormats();
  return ({ residencies }: ResidencyBook) => {
    const running = residencies
      .map(({ residency }) => residency)
      .filter((residency) => isResident(residency, today));
    const clients = new Set(running.map(({ clientId }) => clientId)).size;
    if (clients === 0) return { heading: t('residency.headingNone') };
    const sums = byCurrency(running).map(([currency, own]) => {
      const fee = own.reduce((sum, one) => sum + one.fee, 0);
      const cost = own.reduce((sum, one) => sum + one.cost, 0);
      const { margin, share } = marginOf({ fee, cost });
      const amount = formatMoney({ amount: margin, currency }, language, 'compact');
      return { amount, share: share === null ? t('terms:notAvailable') : percent(share) };
    });
    return {
      heading: t('residency.heading', { count: clients }),
      detail: t('residency.detail', {
        margin: list(sums.map(({ amount }) => amount)),
        share: list(sums.map(({ share }) => share)),
      }),
    };
  };
}
