import { Anchor, Button, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBook, IconFileImport, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMessageOf } from '../../hooks/message-of.ts';
import { useSampleBook } from '../../hooks/sample-book.ts';
import { Page } from '../../ui/page.tsx';
import classes from './doors.module.css';

/** What an empty book offers instead of a screen without rows. */
export function Doors() {
  const { t } = useTranslation('doors');
  return (
    <Page heading={t('heading')} detail={t('detail')}>
      <ul className={classes['doors']}>
        <Door icon={IconFileImport} title={t('import.title')} why={t('import.why')}>
          <Button component={Link} to="/import">
            {t('import.step')}
          </Button>
        </Door>
        <Door icon={IconBook} title={t('sample.title')} why={t('sample.why')}>
          <SampleDoor />
        </Door>
        <Door icon={IconPencil} title={t('empty.title')} why={t('empty.why')}>
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/clients" search={{ add: true }} {...props} />}
          >
            {t('empty.step')}
          </Button>
        </Door>
      </ul>
      <Text className={classes['why']}>
        {t('seal.why')}{' '}
        <Anchor component={Link} to="/seal" inherit underline="always">
          {t('seal.step')}
        </Anchor>
      </Text>
    </Page>
  );
}

function Door(props: {
  readonly icon: ComponentType<{ size: number; stroke: number; className?: string }>;
  readonly title: string;
  readonly why: string;
  readonly children: ReactNode;
}) {
  return (
    <li className={classes['door']}>
      <props.icon
        size={24}
        stroke={1.6}
        {...(classes['icon'] ? { className: classes['icon'] } : {})}
      />
      <Title order={2}>{props.title}</Title>
      <Text className={classes['why']}>{props.why}</Text>
      {props.children}
    </li>
  );
}

function SampleDoor() {
  const { t } = useTranslation('doors');
  const { busy, add } = useSampleBook();
  const messageOf = useMessageOf();
  const open = async () => {
    try {
      await add();
    } catch (error) {
      const message = messageOf(error);
      notifications.show({ color: 'red', message: t('failed', { message }) });
    }
  };
  return (
    <Button variant="default" disabled={busy} aria-busy={busy} onClick={() => void open()}>
      {busy ? t('sample.making') : t('sample.step')}
    </Button>
  );
}
