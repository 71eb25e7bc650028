import { Drawer, List, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answersNeeded } from '../../../shared/domain/kano/answers-needed.ts';
import type { Survey } from '../../../shared/domain/kano/survey.ts';
import type { NeedResult } from '../../../shared/domain/kano/tally-survey.ts';
import { CategoryChip } from './category-chip.tsx';
import { EvaluationTable } from './evaluation-table.tsx';
import { useReasons } from './reasons.ts';
import { useSayNeeded } from './say-tests.ts';
import { useWording } from './wording.ts';
import classes from './kano.module.css';

/** One need beside the results, so that the place in them is kept. */
export function NeedPanel(props: {
  readonly survey: Survey;
  readonly need: NeedResult | undefined;
  readonly onClose: () => void;
}) {
  const { survey, need, onClose } = props;
  const { t } = useTranslation('kano');
  return (
    <Drawer
      opened={need !== undefined}
      onClose={onClose}
      position="right"
      size={640}
      title={need?.question.need}
      classNames={{ title: classes['title'] ?? '' }}
      closeButtonProps={{ 'aria-label': t('need.close') }}
    >
      {need ? <NeedDetail survey={survey} need={need} /> : null}
    </Drawer>
  );
}

function NeedDetail({ survey, need }: { readonly survey: Survey; readonly need: NeedResult }) {
  const { t } = useTranslation('kano');
  const reasons = useReasons(need, survey.tieThreshold);
  const wording = useWording(need.question);
  const sayNeeded = useSayNeeded();
  return (
    <Stack gap="md">
      <Text component="div" size="lg">
        <CategoryChip category={need.analysis.category} />
      </Text>
      <EvaluationTable table={survey.table} cells={need.cells} scale={survey.scale ?? 5} />
      <div>
        <Title order={3}>{t('need.why')}</Title>
        <List spacing={4} mt={4}>
          {reasons.map((reason) => (
            <List.Item key={reason}>{reason}</List.Item>
          ))}
          <List.Item>{sayNeeded(answersNeeded(need.counts, survey.tieThreshold))}</List.Item>
        </List>
      </div>
      <div>
        <Title order={3}>{t('need.asked')}</Title>
        <List spacing={4} mt={4}>
          <List.Item>{wording.functional}</List.Item>
          <List.Item>{wording.dysfunctional}</List.Item>
        </List>
      </div>
    </Stack>
  );
}
