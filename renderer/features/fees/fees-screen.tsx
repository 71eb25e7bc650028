import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ResidencyPart } from './residency-part.tsx';
import { UnderChargedPart } from './under-charged-part.tsx';
import classes from '../../ui/sections.module.css';

const parts = ['under-charged', 'residency'] as const;
type Part = (typeof parts)[number];

/** Who pays too little for what we do, and who should have an engineer of its own? */
export function FeesScreen() {
  const { part } = useSearch({ from: '/fees' });
  return part === 'residency' ? (
    <ResidencyPart tabs={<Tabs part="residency" />} />
  ) : (
    <UnderChargedPart tabs={<Tabs part="under-charged" />} />
  );
}

function Tabs({ part }: { readonly part: Part }) {
  const { t } = useTranslation('fees');
  return (
    <nav aria-label={t('parts')} className={classes['tabs']}>
      {parts.map((one) => (
        <Link
          key={one}
          to="/fees"
          search={one === 'under-charged' ? {} : { part: one }}
          className={classes['tab']}
          aria-current={one === part ? 'page' : undefined}
        >
          {t(`part.${one}`)}
        </Link>
      ))}
    </nav>
  );
}
