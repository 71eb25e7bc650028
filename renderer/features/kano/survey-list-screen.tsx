import { Anchor, Button, Group, Skeleton, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ListedSurvey } from '../../data/queries/survey-list.ts';
import { surveyList } from '../../data/queries/survey-list.ts';
import { useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { useGo } from './kano-address.ts';
import classes from './kano.module.css';

/** All surveys, the latest first. */
export function SurveyListScreen() {
  const { t } = useTranslation('kano');
  const surveys = useLive(surveyList);
  if (surveys === undefined) return <Skeleton m="lg" h={240} />;
  const [latest] = surveys;
  if (latest === undefined) {
    return (
      <Page heading={t('list.emptyTitle')}>
        <Empty title={t('list.emptyStep')} why={t('list.emptyWhy')} step={<AddButton />} />
      </Page>
    );
  }
  const heading = t('list.heading', {
    surveys: t('surveys', { count: surveys.length }),
    respondents: t('respondents', { count: latest.respondents }),
  });
  return (
    <Page heading={heading} detail={t('list.detail')} actions={<ListActions />}>
      <section
        className={classes['scroll']}
        aria-label={t('list.name')}
        // A region that scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        <Table className={classes['figures'] ?? ''} verticalSpacing={8} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('list.name')}</Table.Th>
              <Table.Th scope="col">{t('list.day')}</Table.Th>
              <Table.Th scope="col" data-numeric>
                {t('list.needs')}
              </Table.Th>
              <Table.Th scope="col" data-numeric>
                {t('list.respondents')}
              </Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {surveys.map((listed) => (
              <SurveyRow key={listed.survey.id} listed={listed} />
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </Page>
  );
}

function ListActions() {
  const { t } = useTranslation('kano');
  return (
    <>
      <Button
        variant="default"
        renderRoot={(rest) => <Link {...rest} to="/kano" search={{ view: 'swot' }} />}
      >
        {t('swot.open')}
      </Button>
      <AddButton />
    </>
  );
}

function AddButton() {
  const { t } = useTranslation('kano');
  const go = useGo();
  return (
    <Button
      leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
      onClick={() => go({ form: 'add' })}
    >
      {t('list.add')}
    </Button>
  );
}

function SurveyRow({ listed }: { readonly listed: ListedSurvey }) {
  const { t } = useTranslation('kanoDesign');
  const formats = useFormats();
  const { survey, needs, respondents } = listed;
  return (
    <Table.Tr>
      <Table.Td className={classes['name'] ?? ''}>
        <Anchor
          className={classes['twoLines'] ?? ''}
          title={survey.name}
          renderRoot={(rest) => <Link {...rest} to="/kano" search={{ survey: survey.id }} />}
        >
          {survey.name}
        </Anchor>
      </Table.Td>
      <Table.Td>{formats.day(survey.day)}</Table.Td>
      <Table.Td data-numeric>{formats.count(needs)}</Table.Td>
      <Table.Td data-numeric>{formats.count(respondents)}</Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          <Anchor
            aria-label={t('askOf', { name: survey.name })}
            renderRoot={(rest) => (
              <Link {...rest} to="/kano" search={{ survey: survey.id, answer: 'new' }} />
            )}
          >
            {t('ask')}
          </Anchor>
          <Anchor
            aria-label={t('wave.buttonOf', { name: survey.name })}
            renderRoot={(rest) => (
              <Link {...rest} to="/kano" search={{ survey: survey.id, view: 'history' }} />
            )}
          >
            {t('wave.button')}
          </Anchor>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
