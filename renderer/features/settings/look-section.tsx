import type { MantineColorScheme } from '@mantine/core';
import { Input, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColourScheme } from '../../../shared/bridge/contract.ts';
import { isLanguage, languages } from '../../../shared/words/language.ts';
import { useFormats } from '../../hooks/formats.ts';
import { switchLanguage } from '../../platform/language.ts';
import { platform } from '../../platform/platform.ts';
import { Section } from './section.tsx';

/** Each language in its own words: whoever cannot read the page must find theirs. */
const names = { 'zh-CN': '中文', en: 'English' } as const;

const schemes = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[];
const bridged: Readonly<Record<MantineColorScheme, ColourScheme>> = {
  light: 'light',
  dark: 'dark',
  auto: 'system',
};

export function LookSection() {
  const { t } = useTranslation('settings');
  const { language } = useFormats();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choose = (wanted: string) => {
    const scheme = schemes.find((known) => known === wanted);
    if (scheme === undefined) return;
    setColorScheme(scheme);
    void platform.setColourScheme(bridged[scheme]);
  };
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
              if (isLanguage(wanted)) void switchLanguage(wanted);
            }}
          />
        )}
      </Choice>
      <Choice label={t('scheme')}>
        {(labelled) => (
          <SegmentedControl
            aria-labelledby={labelled}
            value={colorScheme}
            data={schemes.map((scheme) => ({
              value: scheme,
              label: t(`schemes.${bridged[scheme]}`),
            }))}
            onChange={choose}
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
