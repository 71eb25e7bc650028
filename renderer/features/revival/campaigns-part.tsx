import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignLine } from '../../data/queries/campaigns.ts';
import { campaigns } from '../../data/queries/campaigns.ts';
import { useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import classes from '../../ui/sections.module.css';

/** All campaigns with what came of them. */
export function CampaignsPart({ tabs }: { readonly tabs: ReactNode }) {
  const { t } = useTranslation('revival');
  const lines = useLive(campaigns);
  if (!lines) return null;
  const open = lines.filter(({ campaign }) => campaign.archivedAt === null).length;
  const add = (
    <Button renderRoot={(props) => <Link {...props} to="/revival" search={{ campaign: 'new' }} />}>
      {t('campaigns.add')}
    </Button>
  );
  return (
    <Page
      heading={open === 0 ? t('heading.noCampaigns') : t('heading.campaigns', { count: open })}
      actions={add}
    >
      {tabs}
      {lines.length === 0 ? (
        <Empty title={t('campaigns.none')} why={t('campaigns.noneWhy')} />
      ) : (
        <Lines lines={lines} />
      )}
    </Page>
  );
}

function Lines({ lines }: { readonly lines: readonly CampaignLine[] }) {
  const { t } = useTranslation('revival');
  const numbers = ['invited', 'called', 'attended', 'wonBack'] as const;
  return (
    <section className={classes['scroll']} tabIndex={0} aria-label={t('campaigns.label')}>
      <table className={classes['table']} aria-label={t('campaigns.label')}>
        <thead>
          <tr>
            <th scope="col">{t('campaigns.theme')}</th>
            <th scope="col">{t('campaigns.period')}</th>
            <th scope="col">{t('campaigns.owner')}</th>
            {numbers.map((one) => (
              <th key={one} scope="col" data-numeric>
                {t(`campaigns.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.campaign.id} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ line: { campaign, figures } }: { readonly line: CampaignLine }) {
  const { t } = useTranslation('revival');
  const { count } = useFormats();
  const sayPeriod = useSayPeriod();
  const { id, theme, kind, owner, archivedAt } = campaign;
  const { invited, called, attended, outcomes } = figures;
  const closed = archivedAt === null ? '' : ` · ${t('campaigns.closed')}`;
  return (
    <tr>
      <th scope="row">
        <Link to="/revival" search={{ campaign: id }} className={classes['link']}>
          {theme}
        </Link>
        <div className={classes['quiet']}>{`${t(`kind.${kind}`)}${closed}`}</div>
      </th>
      <td>{sayPeriod(campaign)}</td>
      <td>{owner}</td>
      <td data-numeric>{count(invited)}</td>
      <td data-numeric>{count(called)}</td>
      <td data-numeric>{`${count(attended)} / ${count(invited)}`}</td>
      <td data-numeric>{count(outcomes['won-back'])}</td>
    </tr>
  );
}

export function useSayPeriod(): (of: CampaignLine['campaign']) => string {
  const { t } = useTranslation('revival');
  const { shortDay } = useFormats();
  return ({ starts, ends }) =>
    ends === null
      ? t('campaigns.open', { from: shortDay(starts) })
      : t('campaigns.between', { from: shortDay(starts), to: shortDay(ends) });
}
