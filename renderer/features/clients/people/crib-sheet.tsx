import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type { Crib } from '../../../../shared/domain/contact/crib.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { useToday } from '../../../hooks/today.ts';
import { CribPart } from './crib-part.tsx';
import { CribPeople } from './crib-people.tsx';
import { useSayCribGap } from './use-say-crib-gap.ts';
import classes from './crib.module.css';

type CribSheetProps = { readonly client: Client; readonly crib: Crib };

/** Who they are, what was promised, what they need, what is missing, and room to write. */
export function CribSheet({ client, crib }: CribSheetProps) {
  const { t } = useTranslation('people');
  return (
    <article className={classes['sheet']}>
      <Head client={client} crib={crib} />
      <CribPart title={t('crib.people')}>
        <CribPeople crib={crib} />
      </CribPart>
      <div className={classes['halves']}>
        <Promised crib={crib} />
        <Needs crib={crib} />
      </div>
      <Obstacles crib={crib} />
      <Missing crib={crib} />
      <CribPart title={t('crib.notes')} filling>
        <div className={classes['lines']} />
      </CribPart>
    </article>
  );
}

function Head({ client, crib }: CribSheetProps) {
  const { t } = useTranslation(['people', 'terms']);
  const { day } = useFormats();
  const today = useToday();
  const { lastVisit, nextVisit } = crib;
  const { owner, team } = client;
  const facts = [
    client.code,
    client.region,
    client.industry,
    t(`terms:segment.${client.segment ?? 'none'}`),
    owner === '' ? '' : t('crib.owner', { name: owner }),
    team.face === '' ? '' : t('crib.face', { name: team.face }),
  ];
  const late = nextVisit && nextVisit.day < today;
  const next = nextVisit ? day(nextVisit.day) : t('crib.nothingPlanned');
  return (
    <header>
      <div className={classes['title']}>
        <h1>{client.name}</h1>
        <span className={classes['quiet']} data-varying>
          {t('crib.made', { day: day(today) })}
        </span>
      </div>
      <div className={classes['quiet']}>{facts.filter((fact) => fact !== '').join(' · ')}</div>
      <dl className={classes['facts']}>
        <Fact name={t('crib.lastVisit')}>
          {lastVisit
            ? `${day(lastVisit.day)} · ${t(`terms:mode.${lastVisit.mode}`)}`
            : t('crib.never')}
        </Fact>
        <Fact name={t('crib.nextVisit')}>{late ? t('crib.overdue', { day: next }) : next}</Fact>
        {client.phone === '' ? null : <Fact name={t('crib.phone')}>{client.phone}</Fact>}
        {client.address === '' ? null : <Fact name={t('crib.address')}>{client.address}</Fact>}
      </dl>
    </header>
  );
}

function Fact(props: { readonly name: string; readonly children: string }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function Promised({ crib }: { readonly crib: Crib }) {
  const { t } = useTranslation('people');
  const { shortDay } = useFormats();
  return (
    <CribPart title={t('crib.promised')}>
      {crib.promised.length === 0 ? <p>{t('crib.promisedNone')}</p> : null}
      <ul className={classes['list']}>
        {crib.promised.map((visit) => (
          <li key={visit.id} className={classes['three']}>
            <span className={classes['quiet']}>{shortDay(visit.day)}</span> {visit.plan}
          </li>
        ))}
      </ul>
    </CribPart>
  );
}

function Needs({ crib }: { readonly crib: Crib }) {
  const { t } = useTranslation(['people', 'terms']);
  return (
    <CribPart title={t('crib.needs')}>
      {crib.needs.length === 0 ? <p>{t('crib.needsNone')}</p> : null}
      <ul className={classes['list']}>
        {crib.needs.map((need) => (
          <li key={need.id} className={classes['two']}>
            <span className={classes['quiet']}>{t(`terms:level.${need.level}`)}</span> {need.text}
          </li>
        ))}
        {crib.moreNeeds > 0 ? (
          <li className={classes['quiet']}>{t('crib.moreNeeds', { count: crib.moreNeeds })}</li>
        ) : null}
      </ul>
    </CribPart>
  );
}

/** Only where something stands in the way: the sheet has little room. */
function Obstacles({ crib }: { readonly crib: Crib }) {
  const { t } = useTranslation(['people', 'needs']);
  const { obstacles, moreObstacles } = crib;
  if (obstacles.length === 0) return null;
  return (
    <CribPart title={t('crib.obstacles')}>
      <ul className={classes['missing']}>
        {obstacles.map(({ id, kind, text }) => (
          <li key={id} className={classes['two']}>
            <span className={classes['quiet']}>{t(`needs:obstacle.kind.${kind}`)}</span> {text}
          </li>
        ))}
        {moreObstacles > 0 ? (
          <li className={classes['quiet']}>{t('crib.moreObstacles', { count: moreObstacles })}</li>
        ) : null}
      </ul>
    </CribPart>
  );
}

function Missing({ crib }: { readonly crib: Crib }) {
  const { t } = useTranslation('people');
  const say = useSayCribGap();
  return (
    <CribPart title={t('crib.missing')}>
      {crib.missing.length === 0 ? <p>{t('crib.missingNone')}</p> : null}
      <ul className={classes['missing']}>
        {crib.missing.map((gap) => (
          <li key={say(gap)} className={classes['two']}>
            {say(gap)}
          </li>
        ))}
      </ul>
    </CribPart>
  );
}
