import { Button, SegmentedControl } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/record/id.ts';
import type { Language } from '../../../shared/words/language.ts';
import { isLanguage, languages } from '../../../shared/words/language.ts';
import type { SurveyDesign } from '../../data/queries/survey-design.ts';
import { useFormats } from '../../hooks/formats.ts';
import { PaperSheet } from './paper-sheet.tsx';
import { WayPage } from './way-page.tsx';
import { WithDesign } from './with-design.tsx';
import classes from './paper.module.css';

/** The questionnaire as it is printed, in either language. */
export function PaperScreen({ survey }: { readonly survey: Id }) {
  return <WithDesign survey={survey}>{(design) => <Paper design={design} />}</WithDesign>;
}

function Paper({ design }: { readonly design: SurveyDesign }) {
  const { t } = useTranslation('kanoWays');
  const formats = useFormats();
  const [language, setLanguage] = useState<Language>(formats.language);
  return (
    <div className={classes['screen']}>
      <WayPage
        survey={design.survey}
        at="print"
        heading={t('print.heading')}
        detail={t('way.print')}
        actions={
          <>
            <SegmentedControl
              aria-label={t('print.language')}
              data={languages.map((value) => ({
                value,
                label: t(`print.paperLanguages.${value}`),
              }))}
              value={language}
              onChange={(next) => {
                if (isLanguage(next)) setLanguage(next);
              }}
            />
            <Button
              leftSection={<IconPrinter size={16} stroke={1.6} />}
              onClick={() => window.print()}
            >
              {t('print.button')}
            </Button>
          </>
        }
      >
        <PaperSheet design={design} language={language} />
      </WayPage>
    </div>
  );
}
