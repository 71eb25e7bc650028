import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AsleepPart } from './asleep-part.tsx';
import { CampaignScreen } from './campaign-screen.tsx';
import { CampaignsPart } from './campaigns-part.tsx';
import classes from '../../ui/sections.module.css';

const parts = ['asleep', 'campaigns'] as const;
type Part = (typeof parts)[number];

/** Who has gone quiet, and what do we do to win them back? */
export function RevivalScreen() {
  const { part, campaign } = useSearch({ from: '/revival' });
  if (campaign !== undefined) return <CampaignScreen id={campaign} />;
  return part === 'campaigns' ? (
    <CampaignsPart tabs={<Tabs part="campaigns" />} />
  ) : (
    <AsleepPart tabs={<Tabs part="asleep" />} />
  );
}

function Tabs({ part }: { readonly part: Part }) {
  const { t } = useTranslation('revival');
  return (
    <nav aria-label={t('parts')} className={classes['tabs']}>
      {parts.map((one) => (
        <Link
          key={one}
          to="/revival"
          search={one === 'asleep' ? {} : { part: one }}
          className={classes['tab']}
          aria-current={one === part ? 'page' : undefined}
        >
          {t(`part.${one}`)}
        </Link>
      ))}
    </nav>
  );
}
