import { Button, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAddress } from '../../../shared/domain/list/filter-address.ts';
import { needLevels } from '../../../shared/domain/need/need.ts';
import { onlyStated } from '../../../shared/domain/need/needs-column.ts';
import { useFormats } from '../../hooks/formats.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { AskFurther } from './ask-further.tsx';
import type { Told } from './use-told.ts';
import { useTold } from './use-told.ts';
import classes from './needs.module.css';

const atOnce = 50;

/** Who has told only what they say, and whom do we ask next? */
export function NeedsScreen() {
  const { t } = useTranslation('needs');
  const [shown, setShown] = useState(atOnce);
  const told = useTold(shown);
  if (!told) return null;
  const { inBook, any } = told;
  if (any === 0) {
    return (
      <Page heading={t('screen.headingNone')}>
        <Empty
          title={t('none')}
          why={t('screen.emptyWhy')}
          step={
            <Button component={Link} to="/needs?log=new">
              {t('screen.emptyStep')}
            </Button>
          }
        />
      </Page>
    );
  }
  const silent = inBook - any;
  return (
    <Page
      heading={t('screen.heading', { count: any, told: told.onlyStated })}
      detail={silent === 0 ? t('screen.everybody') : t('screen.detail', { count: silent })}
    >
      <Levels told={told} />
      <List told={told} onMore={() => setShown(shown + atOnce)} />
    </Page>
  );
}

/** How far down the asking has come: at each level, how many of those who have told anything. */
function Levels({ told }: { readonly told: Told }) {
  const { t } = useTranslation(['needs', 'terms']);
  const { count, wholePercent } = useFormats();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} className={classes['title'] ?? ''}>
        {t('screen.levels')}
      </Title>
      <table className={classes['levels']}>
        <thead className={classes['hidden']}>
          <tr>
            <th scope="col">{t('screen.level')}</th>
            <th scope="col">{t('screen.share')}</th>
            <th scope="col">{t('screen.clients')}</th>
          </tr>
        </thead>
        <tbody>
          {needLevels.map((level, at) => {
            const share = told.levels[level] / told.any;
            return (
              <tr key={level}>
                <th scope="row">
                  {at + 1} {t(`terms:level.${level}`)}
                  <span className={classes['quiet']}>{t(`about.${level}`)}</span>
                </th>
                <td className={classes['bar']}>
                  <span style={{ width: `${Math.max(share * 85, 0.5)}%` }} />
                  {wholePercent(share)}
                </td>
                <td className={classes['number']}>{count(told.levels[level])}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** The clients to ask further, as the list's own filter finds them. */
const inList = [...toAddress(onlyStated)];

function List({ told, onMore }: { readonly told: Told; readonly onMore: () => void }) {
  const { t } = useTranslation('needs');
  const id = useId();
  const more = told.onlyStated - told.rows.length;
  return (
    <section aria-labelledby={id} className={classes['list']}>
      <div className={classes['head']}>
        <Title order={2} id={id} className={classes['title'] ?? ''}>
          {t('screen.list')}
        </Title>
        {told.onlyStated === 0 ? null : (
          <Link to="/clients" search={{ filter: inList }} className={classes['link']}>
            {t('screen.all')}
          </Link>
        )}
      </div>
      {told.onlyStated === 0 ? <p>{t('screen.nobody')}</p> : <AskFurther rows={told.rows} />}
      {more > 0 ? (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={onMore}>
            {t('screen.more', { count: Math.min(more, atOnce) })}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
