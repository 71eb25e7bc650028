import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JoinedOffice, OfficeActions } from '../../hooks/office.ts';
import { useOfficeActions } from '../../hooks/office.ts';
import { ParkedList } from './parked-part.tsx';
import { useSayRefused } from './say-refused.ts';
import { Sure } from './sure.tsx';
import classes from './office.module.css';

/** Signing out and leaving. Both wait until nothing can be lost; what the office does not understand is lost only knowingly. */
export function LeavePart({ office }: { readonly office: JoinedOffice }) {
  const { t } = useTranslation('office');
  const id = useId();
  const { step, refused, ask, close, signOut, leave } = useLeaving();
  const archive = (
    <Group>
      <Button component={Link} to="/archive" variant="default">
        {t('out.archive')}
      </Button>
    </Group>
  );
  const isSignedOut = office.sync === 'signed-out';
  return (
    <section aria-labelledby={id} className={classes['part']}>
      <Title order={2} id={id}>
        {t('out.title')}
      </Title>
      {office.waiting > 0 ? (
        <>
          <Text maw={720}>{t('out.waits', { count: office.waiting })}</Text>
          {archive}
        </>
      ) : (
        <>
          {office.parked.length > 0 ? (
            <>
              <Text maw={720}>{t('out.parkedHere', { count: office.parked.length })}</Text>
              {archive}
            </>
          ) : (
            <Text className={classes['quiet'] ?? ''} maw={720}>
              {isSignedOut ? t('out.leaveHint') : `${t('out.signOutHint')} ${t('out.leaveHint')}`}
            </Text>
          )}
          {step.type === 'closed' ? (
            <Group gap="xs">
              {isSignedOut ? null : (
                <Button variant="default" onClick={signOut}>
                  {t('out.signOut')}
                </Button>
              )}
              <Button variant="default" onClick={ask}>
                {t('out.leave')}
              </Button>
            </Group>
          ) : (
            <LeaveSure
              office={office}
              losing={step.type === 'lose' ? step.count : 0}
              onLeave={leave}
              onStay={close}
            />
          )}
        </>
      )}
      {refused === null ? null : (
        <Alert role="alert" color="orange" variant="light" maw={720}>
          {refused}
        </Alert>
      )}
    </section>
  );
}

/** Asks once; and once more, with the number, where so many changes would be lost. */
function LeaveSure(props: {
  readonly office: JoinedOffice;
  readonly losing: number;
  readonly onLeave: (losing: number) => void;
  readonly onStay: () => void;
}) {
  const { office, losing, onLeave, onStay } = props;
  const { t } = useTranslation('office');
  const { name } = office.office;
  if (losing > 0) {
    const what = t('out.loseSure', { count: losing, office: name });
    return (
      <Sure
        key="lose"
        what={what}
        yes={t('out.loseYes', { count: losing })}
        onYes={() => onLeave(losing)}
        onNo={onStay}
      >
        <ParkedList parked={office.parked} label={what} />
      </Sure>
    );
  }
  return (
    <Group gap="xs" role="group" aria-label={t('out.leave')}>
      <Text>{t('out.leaveSure', { office: name })}</Text>
      <Button color="red" autoFocus onClick={() => onLeave(0)}>
        {t('out.leaveYes')}
      </Button>
      <Button variant="default" onClick={onStay}>
        {t('out.stay')}
      </Button>
    </Group>
  );
}

type Step =
  | { readonly type: 'closed' | 'leave' }
  /** So many changes are here only; a person has to say that they may be lost. */
  | { readonly type: 'lose'; readonly count: number };

function useLeaving() {
  const actions = useOfficeActions();
  const say = useSayRefused();
  const [step, setStep] = useState<Step>({ type: 'closed' });
  const [refused, setRefused] = useState<string | null>(null);
  const take = (done: Awaited<ReturnType<OfficeActions['leave']>>) => {
    // Asked with the number that was counted where they lie: it may have grown since it was shown.
    const loses = !done.ok && done.error.type === 'parked-here' ? done.error.parked : 0;
    setStep(loses > 0 ? { type: 'lose', count: loses } : { type: 'closed' });
    setRefused(done.ok || loses > 0 ? null : say(done.error));
  };
  return {
    step,
    refused,
    ask: () => setStep({ type: 'leave' }),
    close: () => setStep({ type: 'closed' }),
    signOut: () => void actions.signOut().then(take),
    leave: (losing: number) => void actions.leave({ losing }).then(take),
  };
}
