import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Survey } from '../../../shared/domain/kano/survey.ts';
import { Page } from '../../ui/page.tsx';
import type { KanoWay } from './kano-address.ts';
import { WaysNav } from './ways-nav.tsx';

/** The screen of one way to answer a survey, with the others beside it. */
export function WayPage(props: {
  readonly survey: Survey;
  readonly at: KanoWay;
  /** Instead of the name of the way. */
  readonly heading?: string;
  readonly detail: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const { survey, at, heading, detail, actions, children } = props;
  const { t } = useTranslation('kanoWays');
  const about = (
    <>
      <Anchor
        underline="always"
        renderRoot={(rest) => <Link {...rest} to="/kano" search={{ survey: survey.id }} />}
      >
        {survey.name}
      </Anchor>
      {` › ${detail}`}
    </>
  );
  return (
    <Page heading={heading ?? t(`way.${at}`)} detail={about} actions={actions ?? null}>
      <WaysNav survey={survey.id} at={at} />
      {children}
    </Page>
  );
}
