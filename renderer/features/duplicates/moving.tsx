import { Checkbox, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../shared/domain/contact/contact.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { MergePreview } from '../../data/queries/merge-preview.ts';
import { useFormats } from '../../hooks/formats.ts';
import classes from './duplicates.module.css';

/** How many records of each kind come together. */
export function Moving({ preview: { counts } }: { readonly preview: MergePreview }) {
  const { t } = useTranslation('duplicates');
  const { count } = useFormats();
  return (
    <Section title={t('merge.moves')}>
      <Text>{t(counts.length === 0 ? 'merge.nothingMoves' : 'merge.moving')}</Text>
      <dl className={classes['counts']}>
        {counts.map(({ table, left, right }) => (
          <div key={table}>
            <dt>{t(`records.${table}`)}</dt>
            <dd>{t('merge.of', { left: count(left), right: count(right) })}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** Contacts of both clients that seem to be one person; those that are marked become one. */
export function SamePeople(props: {
  readonly preview: MergePreview;
  /** The contacts of the client that goes which are to become a part of another. */
  readonly marked: ReadonlySet<Id>;
  readonly onMark: (marked: ReadonlySet<Id>) => void;
}) {
  const { preview, marked, onMark } = props;
  const { t } = useTranslation('duplicates');
  if (preview.people.length === 0) return null;
  const reach = ({ phone, email }: Contact) =>
    [phone, email].filter((text) => text !== '').join(', ') || t('merge.noReach');
  const mark = (id: Id, wanted: boolean) =>
    onMark(new Set(wanted ? [...marked, id] : [...marked].filter((one) => one !== id)));
  return (
    <Section title={t('merge.people')}>
      <Text>{t('merge.peopleWhy')}</Text>
      <Stack gap="xs">
        {preview.people.map(({ gone, left, right }) => (
          <Checkbox
            key={gone}
            checked={marked.has(gone)}
            onChange={(event) => mark(gone, event.currentTarget.checked)}
            label={t('merge.person', {
              name: left.name,
              left: reach(left),
              other: right.name,
              right: reach(right),
            })}
          />
        ))}
      </Stack>
    </Section>
  );
}

function Section(props: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes['section']}>
      <Title order={2} id={id}>
        {props.title}
      </Title>
      {props.children}
    </section>
  );
}
