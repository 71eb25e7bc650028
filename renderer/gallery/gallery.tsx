import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { NoBook, NotFound, Outdated, ScreenTrouble } from '../app/trouble.tsx';
import { ChartStates } from './chart-states.tsx';
import { FormStates } from './form-states.tsx';
import { PageStates } from './page-states.tsx';
import classes from './gallery.module.css';

/** Every ui state on one page; each part is photographed by its name. */
export function Gallery() {
  return (
    <main className={classes['gallery']}>
      <Part name="page">
        <PageStates />
      </Part>
      <Part name="forms">
        <FormStates />
      </Part>
      <Part name="charts">
        <ChartStates />
      </Part>
      <Part name="trouble">
        <Stack gap={0}>
          <ScreenTrouble error={new Error('index 17 is out of range')} again={() => {}} />
          <NoBook error={new Error('QuotaExceededError')} />
          <Outdated />
          <NotFound />
        </Stack>
      </Part>
    </main>
  );
}

function Part(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className={classes['part']} data-part={props.name}>
      <Title order={2} className={classes['name']}>
        {props.name}
      </Title>
      {props.children}
    </section>
  );
}
