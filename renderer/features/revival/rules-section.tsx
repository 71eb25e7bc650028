import { Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WakeRule, WakeState } from '../../../shared/domain/revival/wake-rule.ts';
import { useFormats } from '../../hooks/formats.ts';
import { RuleForm } from './rule-form.tsx';
import { useSayTests } from './say-wake.ts';
import classes from '../../ui/sections.module.css';

/** Both rules in a sentence each, and the way to change them. */
export function RulesSection({ rules }: { readonly rules: readonly WakeRule[] }) {
  const { t } = useTranslation('revival');
  const [open, setOpen] = useState<WakeState | null>(null);
  return (
    <section aria-labelledby="wake-rules" className={classes['section']}>
      <Title order={2} id="wake-rules">
        {t('rules.title')}
      </Title>
      {rules.map((rule) => (
        <Stack key={rule.state} gap="xs">
          <div className={classes['bar']}>
            <RuleText rule={rule} />
            <Button
              size="compact-sm"
              variant="default"
              aria-expanded={open === rule.state}
              onClick={() => setOpen(open === rule.state ? null : rule.state)}
            >
              {t('rules.edit', { state: t(`state.${rule.state}`) })}
            </Button>
          </div>
          {open === rule.state ? <RuleForm rule={rule} onDone={() => setOpen(null)} /> : null}
        </Stack>
      ))}
    </section>
  );
}

function RuleText({ rule }: { readonly rule: WakeRule }) {
  const { t } = useTranslation(['revival', 'terms']);
  const { list } = useFormats();
  const sayTests = useSayTests();
  const tests = sayTests(rule);
  const state = t(`state.${rule.state}`);
  if (tests.length === 0) return <Text>{`${t('rules.of', { state })} ${t('rules.nothing')}`}</Text>;
  const joined = tests.length > 1 ? `${t(`rules.${rule.join}`)} · ` : '';
  const only =
    rule.segments.length === 0
      ? ''
      : ` · ${t('rules.only', { segments: list(rule.segments.map((one) => t(`terms:segment.${one}`))) })}`;
  return <Text>{`${t('rules.of', { state })} ${joined}${tests.join(' · ')}${only}`}</Text>;
}
