import { Button, Text } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { countKinds, daysOf, kindsNamed } from '../../../../shared/domain/timeline/view.ts';
import type { ClientTimeline } from '../../../data/queries/client-timeline.ts';
import { clientTimeline } from '../../../data/queries/client-timeline.ts';
import { useLive } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useSayContext } from '../../../hooks/saying/say-context.ts';
import { dayAt, useToday } from '../../../hooks/today.ts';
import { Section } from '../page/section.tsx';
import { KindChips } from './kind-chips.tsx';
import { Sight } from './sight.tsx';
import { TimelineItem } from './timeline-item.tsx';
import classes from './timeline.module.css';

/** So many entries of the log are read at first; each time that they are not enough, twice as many. */
const firstRead = 400;
/** So many entries are shown at first, and so many more whenever the end of the list comes into sight. */
const atOnce = 60;

/** Everything that happened with a client, newest first. */
export function TimelineTab({ client }: { readonly client: Client }) {
  const { t } = useTranslation('timeline');
  const [read, setRead] = useState(firstRead);
  const timeline = useLive(clientTimeline, client.id, read, dayAt);
  if (!timeline) return null;
  if (timeline.entries.length === 0) return <Text>{t('none')}</Text>;
  return <Timeline client={client.id} timeline={timeline} onReadOn={() => setRead(read * 2)} />;
}

function Timeline(props: {
  readonly client: string;
  readonly timeline: ClientTimeline;
  readonly onReadOn: () => void;
}) {
  const { client, timeline, onReadOn } = props;
  const { entries, horizon, fields, names } = timeline;
  const { t } = useTranslation('timeline');
  const { kinds: asked } = useSearch({ from: '/clients/$id' });
  const kinds = useMemo(() => kindsNamed(asked), [asked]);
  const [limit, setLimit] = useState(atOnce);
  const context = useSayContext(fields, names);
  const counts = useMemo(() => countKinds(entries), [entries]);
  const { days, count } = useMemo(
    () => daysOf(entries, { kinds, horizon, limit }),
    [entries, kinds, horizon, limit],
  );
  const more = count > limit || horizon !== null;
  // More is shown as soon as its end is seen; the button is for those who do not scroll.
  const showMore = () => {
    if (count > limit) setLimit(limit + atOnce);
    else onReadOn();
  };
  return (
    <Section title={useHeading(timeline)} action={<ToRecord client={client} />}>
      <KindChips counts={counts} kinds={kinds} whole={horizon === null} />
      {count === 0 && !more ? <Text>{t('noneOfKinds')}</Text> : null}
      {days.map(({ day, entries: ofDay }) => (
        <section key={day} className={classes['day']}>
          <DayHeading day={day} />
          <ol className={classes['entries']}>
            {ofDay.map((entry) => (
              <TimelineItem key={entry.key} entry={entry} context={context} />
            ))}
          </ol>
        </section>
      ))}
      {more ? (
        <div>
          <Sight key={`${limit} ${entries.length} ${horizon}`} onSeen={showMore} />
          <Button variant="subtle" size="compact-sm" onClick={showMore}>
            {t('older')}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

/** What of it the client may keep. */
function ToRecord({ client }: { readonly client: string }) {
  const { t } = useTranslation('serviceRecord');
  return (
    <Button component={Link} to={`/clients/${client}/record`} variant="default" size="compact-sm">
      {t('open')}
    </Button>
  );
}

function useHeading({ entries, horizon }: ClientTimeline): string {
  const { t } = useTranslation('timeline');
  const { shortDay } = useFormats();
  const count = entries.length;
  if (horizon !== null) return t('headingOpen', { count });
  return t('heading', { count, day: shortDay(entries.at(-1)?.day ?? '') });
}

function DayHeading({ day }: { readonly day: string }) {
  const { t } = useTranslation('timeline');
  const { day: inWords } = useFormats();
  const today = useToday();
  const said = inWords(day);
  return (
    <h3 className={classes['heading']}>
      {day > today ? t('toCome', { day: said }) : day === today ? t('today', { day: said }) : said}
    </h3>
  );
}
