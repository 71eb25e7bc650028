import type { MantineColorScheme } from '@mantine/core';
import { Input, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, languages } from '../../../shared/words/language.ts';
import { Section } from './section.tsx';
import { bridgedSchemes, useLook } from './use-look.ts';

/** Each language in its own words: whoever cannot read the page must find theirs. */
const names = { 'zh-CN': '中文', en: 'English' } as const;

const schemes = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[];

export function LookSection() {
  const { t } = useTranslation('settings');
  const { language, scheme, chooseLanguage, chooseScheme } = useLook();
  return (
    <Section title={t('look')}>
      <Choice label={t('language')}>
        {(labelled) => (
          <SegmentedControl
            aria-labelledby={labelled}
            value={language}
            data={languages.map((tag) => ({
              value: tag,
              label: <span lang={tag}>{names[tag]}</span>,
            }))}
            onChange={(wanted) => {
              if (isLanguage(wanted)) chooseLanguage(wanted);
            }}
          />
        )}
      </Choice>
      <Choice label={t('scheme')}>
        {(labelled) => (
          <SegmentedControl
            aria-labelledby={labelled}
            value={scheme}
            data={schemes.map((known) => ({
              value: known,
              label: t(`schemes.${bridgedSchemes[known]}`),
            }))}
            onChange={(wanted) => {
              const chosen = schemes.find((known) => known === wanted);
              if (chosen !== undefined) chooseScheme(chosen);
            }}
          />
        )}
      </Choice>
    </Section>
  );
}

function Choice(props: {
  readonly label: string;
  readonly children: (labelled: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div>
      <Input.Label labelElement="div" id={id} mb={4}>
        {props.label}
      </Input.Label>
      <div>{props.children(id)}</div>
    </div>
  );
}
