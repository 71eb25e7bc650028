import { Alert, Skeleton, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RfmDefinition } from '../../../../shared/domain/segment/rfm.ts';
import type { RfmFigures } from '../../../data/index/measure-rfm.ts';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import { useIndex } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { Page } from '../../../ui/page.tsx';
import { useMoney } from '../money.ts';
import { NoRevenue } from '../no-revenue.tsx';
import { PartFields } from '../part-fields.tsx';
import type { PartView } from '../part-view.ts';
import { usePartView } from '../part-view.ts';
import { SegmentParts } from '../segment-parts.tsx';
import { HeatMap } from './heat-map.tsx';
import { ListEditor } from './list-editor.tsx';
import { ScoreBounds } from './score-bounds.tsx';
import { SegmentClients } from './segment-clients.tsx';
import { SegmentTable } from './segment-table.tsx';
import { useDefinitions } from './use-definitions.ts';
import type { Definitions } from './use-definitions.ts';
import classes from './rfm.module.css';

/** Who bought lately, often and much? */
export function RfmScreen() {
  const view = usePartView('/segments/rfm');
  const definitions = useDefinitions();
  if (view === null) return <NoRevenue />;
  if (!view || !definitions) return <Skeleton h={420} m="lg" w="auto" />;
  return <Scored view={view} definitions={definitions} />;
}

function Scored(props: { readonly view: PartView; readonly definitions: Definitions }) {
  const { view, definitions } = props;
  const { t } = useTranslation('segmentsRfm');
  const { day, currency, scope } = view;
  const [draft, setDraft] = useState<readonly RfmDefinition[] | null>(null);
  const list = draft ?? definitions.list;
  const figures = useIndex(
    useCallback(
      async (index: IndexQuestions) => index.rfm({ day, currency, scope }, list),
      [day, currency, scope, list],
    ),
  );
  const says = useHeading(figures);
  const isScored = figures !== undefined && figures.all.clients > 0;
  return (
    <Page {...says}>
      <SegmentParts />
      <PartFields view={view} />
      {isScored ? (
        <>
          <Notes figures={figures} />
          {draft === null ? (
            <Segments view={view} list={list} figures={figures} onEdit={setDraft} />
          ) : (
            <ListEditor
              draft={draft}
              definitions={definitions}
              figures={figures}
              onChange={setDraft}
            />
          )}
          <div className={classes['pictures']}>
            <HeatMap figures={figures} />
            <ScoreBounds figures={figures} />
          </div>
        </>
      ) : (
        <Alert variant="light" color="gray" maw={640}>
          {figures ? t('none', { currency }) : t('reading')}
        </Alert>
      )}
    </Page>
  );
}

/** The table of the segments, and the clients of the one that is open. */
function Segments(props: {
  readonly view: PartView;
  readonly list: readonly RfmDefinition[];
  readonly figures: RfmFigures;
  readonly onEdit: (list: readonly RfmDefinition[]) => void;
}) {
  const { view, list, figures, onEdit } = props;
  const { day, currency, search, set } = view;
  const open = search.segment;
  return (
    <>
      <SegmentTable
        figures={figures}
        definitions={list}
        open={open}
        onOpen={(segment) => {
          set({ segment });
        }}
        onEdit={() => {
          onEdit(list);
        }}
      />
      {open === undefined || open >= list.length ? null : (
        <SegmentClients
          key={`${open} ${day} ${currency}`}
          view={view}
          definitions={list}
          segment={open}
          count={figures.segments.at(open)?.clients ?? 0}
          onClose={() => {
            set({ segment: undefined });
          }}
        />
      )}
    </>
  );
}

function useHeading(figures: RfmFigures | undefined) {
  const { t } = useTranslation('segmentsRfm');
  const { shortDay } = useFormats();
  const money = useMoney(figures?.currency ?? 'CNY');
  if (!figures) return { heading: t('reading') };
  const { all, without } = figures;
  const day = shortDay(figures.day);
  if (all.clients === 0) return { heading: t('headingNone', { day }) };
  return {
    heading: t('heading', { count: all.clients, day }),
    detail: t('detail', { orders: all.orders, revenue: money.short(all.revenue), without }),
  };
}

function Notes({ figures: { later, coarse } }: { readonly figures: RfmFigures }) {
  const { t } = useTranslation('segmentsRfm');
  const notes = [
    ...(later > 0 ? [t('later', { count: later })] : []),
    ...(coarse > 0 ? [t('coarse', { count: coarse })] : []),
  ];
  return notes.length === 0 ? null : <Text size="sm">{notes.join(' ')}</Text>;
}
