import { MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import type { Scope } from '../../data/index/segment-scope.ts';
import type { Facet } from '../../data/index/view.ts';
import type { IndexQuestions } from '../../hooks/book.tsx';
import { useIndex } from '../../hooks/book.tsx';
import type { PartView } from './part-view.ts';
import classes from './segments.module.css';

type SubsetSearch = {
  readonly region?: string[] | undefined;
  readonly industry?: string[] | undefined;
  readonly owner?: string[] | undefined;
};

const askFacets = async (index: IndexQuestions) => index.facets(false);

/** The day, the currency and the part of the book that are looked at. */
export function PartFields(props: { readonly view: PartView; readonly children?: ReactNode }) {
  const { view, children } = props;
  const { t } = useTranslation('segmentsRfm');
  const { day, currency, currencies, scope, set } = view;
  return (
    <section className={classes['fields']} aria-label={t('fields.label')}>
      {children}
      <TextInput
        type="date"
        label={t('fields.day')}
        defaultValue={day}
        onChange={({ currentTarget: { value } }) => {
          if (isDay(value)) set({ day: value });
        }}
      />
      {currencies.length > 1 ? (
        <NativeSelect
          label={t('fields.currency')}
          data={[...currencies]}
          value={currency}
          onChange={({ currentTarget: { value } }) => {
            set({ currency: value });
          }}
        />
      ) : null}
      <SubsetFields scope={scope} set={set} />
    </section>
  );
}

/** The part of the book, by what its clients have. */
export function SubsetFields(props: {
  readonly scope: Scope;
  readonly set: (part: SubsetSearch) => void;
}) {
  const { scope, set } = props;
  const { t } = useTranslation('segmentsRfm');
  const facets = useIndex(askFacets);
  return (
    <>
      <Choice
        label={t('fields.regions')}
        facet={facets?.regions}
        chosen={scope.regions}
        onChange={(region) => {
          set({ region });
        }}
      />
      <Choice
        label={t('fields.industries')}
        facet={facets?.industries}
        chosen={scope.industries}
        onChange={(industry) => {
          set({ industry });
        }}
      />
      <Choice
        label={t('fields.owners')}
        facet={facets?.owners}
        chosen={scope.owners}
        onChange={(owner) => {
          set({ owner });
        }}
      />
    </>
  );
}

/** Nobody picks from thousands; what is searched for is found among all. */
const offered = 100;

function Choice(props: {
  readonly label: string;
  readonly facet: Facet | undefined;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[] | undefined) => void;
}) {
  const { label, facet = [], chosen, onChange } = props;
  const { t } = useTranslation('segmentsRfm');
  const values = facet.map(({ value }) => value).filter((value) => value !== '');
  return (
    <MultiSelect
      label={label}
      placeholder={chosen.length === 0 ? t('fields.all') : ''}
      data={[...new Set([...values, ...chosen])]}
      value={[...chosen]}
      limit={offered}
      searchable
      clearable
      onChange={(next) => {
        onChange(next.length === 0 ? undefined : next);
      }}
    />
  );
}
