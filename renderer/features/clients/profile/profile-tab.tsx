import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { clientFields } from '../../../data/queries/client-fields.ts';
import { useLive } from '../../../hooks/book.tsx';
import { Profile } from '../page/profile.tsx';
import { BusinessPart } from './business-part.tsx';
import { ChainPart } from './chain-part.tsx';
import { CompletenessBar } from './completeness.tsx';
import { HandOverSection } from './hand-over-section.tsx';
import { NeedsPart } from './needs-part.tsx';
import { ProductsPart } from './products-part.tsx';
import { SeasonPart } from './season-part.tsx';
import { ServicePart } from './service-part.tsx';
import { TagsPart } from './tags-part.tsx';
import classes from '../page/client-screen.module.css';

/** Who they are, what is still missing of it, and where they stand between sale and service. */
export function ProfileTab({ client }: { readonly client: Client }) {
  const { t } = useTranslation('profile');
  const fields = useLive(clientFields);
  return (
    <>
      <CompletenessBar client={client} />
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <ServicePart client={client} />
          <BusinessPart client={client} />
          <NeedsPart client={client} />
          <ProductsPart client={client} />
          <ChainPart client={client} />
        </div>
        <div className={classes['column']}>
          <HandOverSection client={client} />
          <SeasonPart client={client} />
          {fields ? <Profile client={client} fields={fields} title={t('part.base')} /> : null}
          <TagsPart client={client} />
        </div>
      </div>
    </>
  );
}
