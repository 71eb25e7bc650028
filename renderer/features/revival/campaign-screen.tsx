import { Button, Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { campaignOutcomes } from '../../../shared/domain/revival/campaign.ts';
import type { Id } from '../../../shared/record/id.ts';
import { closeCampaign } from '../../data/commands/save-campaign.ts';
import type { CampaignInFull } from '../../data/queries/campaigns.ts';
import { campaignOf } from '../../data/queries/campaigns.ts';
import { useCommand, useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { CampaignForm } from './campaign-form.tsx';
import { useSayPeriod } from './campaigns-part.tsx';
import { InvitePart } from './invite-part.tsx';
import { InvitedTable } from './invited-table.tsx';
import classes from '../../ui/sections.module.css';

/** One campaign: whom it invites, what was done, and what came of it. */
export function CampaignScreen({ id }: { readonly id: string }) {
  return id === 'new' ? <NewCampaign /> : <CampaignOf key={id} id={id} />;
}

function NewCampaign() {
  const { t } = useTranslation('revival');
  const navigate = useNavigate();
  return (
    <Page heading={t('heading.newCampaign')} detail={<Back />}>
      <CampaignForm
        campaign={null}
        invitees={[]}
        onDone={(id) =>
          void navigate({
            to: '/revival',
            search: id === null ? { part: 'campaigns' } : { campaign: id },
          })
        }
      />
    </Page>
  );
}

function CampaignOf({ id }: { readonly id: Id }) {
  const { t } = useTranslation('revival');
  const found = useLive(campaignOf, id);
  if (found === undefined) return null;
  if (found) return <Shown of={found} />;
  return (
    <Page heading={t('campaign.gone')}>
      <Empty title={t('campaign.gone')} why="" step={<Back />} />
    </Page>
  );
}

function Back() {
  const { t } = useTranslation('revival');
  return (
    <Link to="/revival" search={{ part: 'campaigns' }} className={classes['inText']}>
      {t('campaign.back')}
    </Link>
  );
}

function Shown({ of }: { readonly of: CampaignInFull }) {
  const { t } = useTranslation(['revival', 'terms']);
  const [editing, setEditing] = useState(false);
  const sayPeriod = useSayPeriod();
  const { campaign } = of;
  const facts = [
    t(`kind.${campaign.kind}`),
    t(`terms:mode.${campaign.mode}`),
    campaign.segment === null ? '' : t(`terms:segment.${campaign.segment}`),
    sayPeriod(campaign),
    campaign.owner,
    campaign.archivedAt === null ? '' : t('campaigns.closed'),
  ];
  return (
    <Page
      heading={campaign.theme}
      detail={
        <>
          <Back />
          {` · ${facts.filter((fact) => fact !== '').join(' · ')}`}
        </>
      }
      actions={editing ? null : <Actions of={of} onEdit={() => setEditing(true)} />}
    >
      {editing ? (
        <CampaignForm campaign={campaign} invitees={[]} onDone={() => setEditing(false)} />
      ) : (
        <Texts of={of} />
      )}
      <Figures of={of} />
      <div className={classes['section']}>
        <Title order={2}>{t('campaign.list')}</Title>
        {campaign.archivedAt === null ? <InvitePart campaign={campaign} /> : null}
        <InvitedTable of={of} />
      </div>
    </Page>
  );
}

function Actions({ of, onEdit }: { readonly of: CampaignInFull; readonly onEdit: () => void }) {
  const { id, theme, archivedAt } = of.campaign;
  const { t } = useTranslation('revival');
  const close = useCommand(closeCampaign);
  const noteUndo = useUndoNote();
  const closed = archivedAt !== null;
  async function toggle() {
    const done = await close(id, !closed);
    if (done.ok && !closed) noteUndo(t('campaign.closedDone', { theme }), done.value);
  }
  return (
    <>
      <Button variant="default" onClick={onEdit}>
        {t('campaign.edit')}
      </Button>
      <Button variant="default" onClick={() => void toggle()}>
        {t(closed ? 'campaign.reopen' : 'campaign.close')}
      </Button>
    </>
  );
}

/** What was thought of it beforehand; nothing where nothing was written. */
function Texts({ of: { campaign } }: { readonly of: CampaignInFull }) {
  const { t } = useTranslation('revival');
  const texts = (['needs', 'product', 'local'] as const).filter((one) => campaign[one] !== '');
  if (texts.length === 0) return null;
  return (
    <dl className={classes['facts']}>
      {texts.map((one) => (
        <div key={one}>
          <dt>{t(`campaign.facts.${one}`)}</dt>
          <dd>{campaign[one]}</dd>
        </div>
      ))}
    </dl>
  );
}

function Figures({ of: { figures } }: { readonly of: CampaignInFull }) {
  const { t } = useTranslation(['revival', 'terms']);
  const { count, percent } = useFormats();
  const share = (value: number | null) =>
    value === null ? t('terms:notAvailable') : percent(value);
  const shown = [
    [t('campaign.invited'), count(figures.invited)],
    [t('campaign.called'), count(figures.called)],
    [t('campaign.attended'), count(figures.attended)],
    [t('campaign.attendance'), share(figures.attendance)],
    [t('campaign.wonBack'), share(figures.wonBack)],
  ] as const;
  return (
    <section aria-label={t('campaign.figures')} className={classes['section']}>
      <dl className={classes['facts']}>
        {shown.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <dl className={classes['facts']} aria-label={t('campaign.outcomes')}>
        {campaignOutcomes.map((outcome) => (
          <div key={outcome}>
            <dt>{t(`outcome.${outcome}`)}</dt>
            <dd>{count(figures.outcomes[outcome])}</dd>
          </div>
        ))}
      </dl>
      <details className={classes['how']}>
        <summary>{t('campaign.howTitle')}</summary>
        <p>{t('campaign.how', { invited: figures.invited })}</p>
      </details>
    </section>
  );
}
