import { Alert, Button, Group, Loader, NativeSelect, Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TooLittle } from '../../../../shared/domain/segment/enough-history.ts';
import type { AliveFigures } from '../../../data/index/measure-alive.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { Page } from '../../../ui/page.tsx';
import { useMoney } from '../money.ts';
import { NoRevenue } from '../no-revenue.tsx';
import { PartFields } from '../part-fields.tsx';
import type { PartView } from '../part-view.ts';
import { usePartView } from '../part-view.ts';
import { SegmentParts } from '../segment-parts.tsx';
import { AtRisk } from './at-risk.tsx';
import { BandsChart } from './bands-chart.tsx';
import { FitFigures } from './fit-figures.tsx';
import { useFit } from './use-fit.ts';
import type { FitState } from './use-fit.ts';
import classes from '../segments.module.css';

/** Who is still alive, and what is at risk? */
export function AliveScreen() {
  const view = usePartView('/segments/alive');
  if (view === null) return <NoRevenue />;
  return view ? <Fitted view={view} /> : <Skeleton h={420} m="lg" w="auto" />;
}

function Fitted({ view }: { readonly view: PartView }) {
  const { t } = useTranslation('segmentsAlive');
  const { day, currency, scope, search, set } = view;
  const of = search.of ?? 'revenue';
  const { state, again, stop } = useFit({ of, day, currency, scope });
  const figures = state.at === 'done' ? state.figures : null;
  return (
    <Page {...useHeading(figures, currency)}>
      <SegmentParts />
      <PartFields view={view}>
        <NativeSelect
          label={t('of.label')}
          value={of}
          data={(['revenue', 'visits'] as const).map((value) => ({
            value,
            label: t(`of.${value}`),
          }))}
          onChange={({ currentTarget: { value } }) => {
            set({ of: value === 'visits' ? 'visits' : undefined });
          }}
        />
      </PartFields>
      {figures ? (
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={again}>
            {t('refit')}
          </Button>
          {figures.coarse > 0 ? (
            <Text size="sm">{t('coarse', { count: figures.coarse })}</Text>
          ) : null}
        </Group>
      ) : (
        <Progress state={state} onStop={stop} onAgain={again} />
      )}
      {figures ? <Found figures={figures} /> : null}
    </Page>
  );
}

function Found({ figures }: { readonly figures: AliveFigures }) {
  const { tooLittle } = figures;
  if (tooLittle) return <Little tooLittle={tooLittle} />;
  return (
    <>
      <div className={classes['picture']}>
        <BandsChart figures={figures} />
        <FitFigures figures={figures} />
      </div>
      <AtRisk figures={figures} />
    </>
  );
}

function Little({ tooLittle }: { readonly tooLittle: TooLittle }) {
  const { t } = useTranslation('segmentsAlive');
  return (
    <Alert variant="light" color="gray" className={classes['unmeasurable'] ?? ''}>
      {t(`little.${tooLittle.type}`, { repeaters: 0, fewest: 0, ...tooLittle })}
    </Alert>
  );
}

function Progress(props: {
  readonly state: FitState;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}) {
  const { state, onStop, onAgain } = props;
  const { t } = useTranslation('segmentsAlive');
  const says = useProgress(state);
  if (state.at === 'working') {
    return (
      <Group gap="sm" role="group" aria-label={t('working')}>
        <Loader size="sm" aria-hidden />
        <Text size="sm">{says}</Text>
        <Button size="compact-sm" variant="default" onClick={onStop}>
          {t('cancel')}
        </Button>
      </Group>
    );
  }
  return (
    <Group gap="sm">
      <Text size="sm" role="status">
        {says}
      </Text>
      <Button size="compact-sm" onClick={onAgain}>
        {t('again')}
      </Button>
    </Group>
  );
}

function useProgress(state: FitState): string {
  const { t } = useTranslation('segmentsAlive');
  const { decimal } = useFormats();
  if (state.at === 'stopped') return t('stopped');
  if (state.at === 'failed') return t('failed', { message: state.message });
  if (state.at === 'done' || state.progress === null) return t('working');
  const { fit, lines } = state.progress;
  if (fit === null) return t('reading', { lines });
  const likelihood = decimal(fit.logLikelihood, 2);
  return t('fitting', { iterations: fit.iterations, likelihood });
}

function useHeading(figures: AliveFigures | null, currency: string) {
  const { t } = useTranslation('segmentsAlive');
  const money = useMoney(currency);
  if (!figures) return { heading: t('headingWait') };
  const { clients, without, fit, tooLittle, risk, value } = figures;
  const detail = t('detail', { count: clients, repeaters: fit.repeaters, without });
  if (tooLittle) return { heading: t('headingLittle'), detail };
  const amounts = { risk: money.short(Math.round(risk)), value: money.short(value) };
  return { heading: t('heading', amounts), detail };
}
