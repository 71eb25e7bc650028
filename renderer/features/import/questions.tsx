import { Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { importedKinds } from '../../../shared/domain/import/mapping-profile.ts';
import { useImportSession } from './import-session.ts';
import type { Mapping } from './import-state.ts';
import classes from './import.module.css';

/** What the rows are, which sheet, and where its columns are named; asked only where there is a choice. */
export function Questions({ mapping }: { readonly mapping: Mapping }) {
  const { t } = useTranslation('import');
  const { chooseSheet, chooseHeader, chooseKind } = useImportSession();
  const { facts, preview } = mapping;
  return (
    <Group gap="md" align="flex-end">
      <NativeSelect
        label={t('map.kind')}
        value={preview.kind}
        data={importedKinds.map((kind) => ({ value: kind, label: t(`map.kinds.${kind}`) }))}
        onChange={(event) => {
          const kind = importedKinds.find((one) => one === event.currentTarget.value);
          if (kind) void chooseKind(kind);
        }}
      />
      {facts.sheets.length > 1 ? (
        <NativeSelect
          label={t('map.sheet')}
          value={String(preview.sheet)}
          data={facts.sheets.map((label, index) => ({ value: String(index), label }))}
          onChange={(event) => void chooseSheet(Number(event.currentTarget.value))}
        />
      ) : null}
      <NativeSelect
        label={t('map.header')}
        className={classes['headerChoice'] ?? ''}
        value={String(preview.headerLine ?? '')}
        data={[
          ...preview.headerChoices.map(({ line, text }) => ({
            value: String(line),
            label: t('map.headerRow', { line, text }),
          })),
          { value: '', label: t('map.noHeader') },
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          void chooseHeader(value === '' ? null : Number(value));
        }}
      />
    </Group>
  );
}
