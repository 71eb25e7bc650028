import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Placed } from '../../../../shared/domain/contact/chain-layout.ts';
import { layOutChain } from '../../../../shared/domain/contact/chain-layout.ts';
import type { Contact } from '../../../../shared/domain/contact/contact.ts';
import { chainOf } from '../../../../shared/domain/contact/decision-chain.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { ChainPersonCard } from './chain-person-card.tsx';
import { stepOnMap } from './walk.ts';
import classes from './chain-map.module.css';

/** The card and the room around it, in pixels. */
const card = { width: 172, height: 66 } as const;
const step = { x: 188, y: 100 } as const;

type ChainMapProps = {
  readonly contacts: readonly Contact[];
  readonly onChoose: (contact: Contact) => void;
};

/** Who answers to whom, from the top down; people who are in no line stand below. */
export function ChainMap({ contacts, onChoose }: ChainMapProps) {
  const { t } = useTranslation('people');
  const { places, loose } = useMemo(() => {
    const chain = chainOf(contacts);
    return {
      places: layOutChain(chain.filter(({ reports }) => reports.length > 0)),
      loose: chain.flatMap(({ person, reports }) => (reports.length > 0 ? [] : [person])),
    };
  }, [contacts]);
  const names = new Map(contacts.map(({ id, name }) => [id, name]));
  const map = useRef<HTMLDivElement>(null);
  const walk = (from: Id, key: string): boolean => {
    const to = stepOnMap(places, from, key);
    if (to === undefined) return false;
    map.current?.querySelector<HTMLElement>(`[data-person="${to}"]`)?.focus();
    return true;
  };
  return (
    <div ref={map} className={classes['map']}>
      {places.length > 0 ? (
        <Lines places={places}>
          {places.map(({ person, x, y, superior }) => (
            <div
              key={person.id}
              className={classes['place']}
              style={{ left: x * step.x, top: y * step.y, ...card }}
            >
              <ChainPersonCard
                contact={person}
                superior={names.get(superior ?? '') ?? ''}
                onChoose={() => onChoose(person)}
                onKey={(key) => walk(person.id, key)}
              />
            </div>
          ))}
        </Lines>
      ) : null}
      {loose.length > 0 ? (
        <div>
          <Text size="sm" className={classes['quiet']} mb={6}>
            {t('chain.loose')}
          </Text>
          <ul className={classes['loose']}>
            {loose.map((person) => (
              <li key={person.id} style={card}>
                <ChainPersonCard contact={person} superior="" onChoose={() => onChoose(person)} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

/** The map's ground: it draws the lines, and scrolls where it is wider than the page. */
function Lines(props: {
  readonly places: readonly Placed<Contact>[];
  readonly children: ReactNode;
}) {
  const { places, children } = props;
  const { t } = useTranslation('people');
  const width = Math.max(...places.map(({ x }) => x)) * step.x + card.width;
  const height = Math.max(...places.map(({ y }) => y)) * step.y + card.height;
  const at = new Map(places.map((place) => [place.person.id, place]));
  return (
    <div className={classes['scroll']} role="group" aria-label={t('chain.mapLabel')}>
      <div className={classes['ground']} style={{ width, height }}>
        <svg width={width} height={height} aria-hidden className={classes['lines']}>
          {places.flatMap((place) => {
            const above = at.get(place.superior ?? '');
            return above ? [<path key={place.person.id} d={lineBetween(above, place)} />] : [];
          })}
        </svg>
        {children}
      </div>
    </div>
  );
}

/** Down from the superior, across, and down to the report. */
function lineBetween(above: Placed<Contact>, below: Placed<Contact>): string {
  const from = { x: above.x * step.x + card.width / 2, y: above.y * step.y + card.height };
  const to = { x: below.x * step.x + card.width / 2, y: below.y * step.y };
  return `M${from.x} ${from.y}V${(from.y + to.y) / 2}H${to.x}V${to.y}`;
}
