import { Checkbox, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type { PlacedFile } from '../../../data/queries/client-files.ts';
import { clientFiles } from '../../../data/queries/client-files.ts';
import { useAttachments, useFileKit } from '../../../hooks/attachments.tsx';
import { useLive } from '../../../hooks/book.tsx';
import { readableBytes } from '../../../hooks/bytes.ts';
import { useFilesHere, usePin } from '../../../hooks/fetching-files.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { FileList } from '../../../ui/file-list.tsx';
import { Section } from '../page/section.tsx';
import classes from './files-tab.module.css';

/** Everything that was ever attached to a client or to one of its records. */
export function FilesTab({ client }: { readonly client: Client }) {
  const { t } = useTranslation('files');
  const files = useLive(clientFiles, client.id);
  const own = useAttachments('clients', client.id);
  const kit = useFileKit();
  const { list } = kit;
  const others = useMemo(
    () => list((files ?? []).filter(({ of }) => of !== 'clients')),
    [files, list],
  );
  return (
    <div className={classes['tab']}>
      <Text className={classes['use']}>{files ? <Use files={files} /> : null}</Text>
      <Pin client={client.id} />
      <Section title={t('ofClient')}>
        <FileList {...own} pasteAnywhere />
      </Section>
      {others.length === 0 ? null : (
        <Section title={t('ofOthers')}>
          <FileList {...kit} files={others} More={Where} />
        </Section>
      )}
    </div>
  );
}

/** Only where there is an office to fetch from. */
function Pin({ client }: { readonly client: string }) {
  const { t } = useTranslation('files');
  const pin = usePin(client);
  if (!pin) return null;
  return (
    <Checkbox
      label={t('pin')}
      description={t('pinWhy')}
      checked={pin.isPinned}
      onChange={(event) => pin.setPinned(event.currentTarget.checked)}
    />
  );
}

/** The same bytes on two records take their room once. */
function Use({ files }: { readonly files: readonly PlacedFile[] }) {
  const { t } = useTranslation('files');
  const { language } = useFormats();
  const here = useFilesHere();
  if (files.length === 0) return t('useNone');
  const isHere = (hash: string) => here?.has(hash) ?? true;
  const once = new Map(files.flatMap(({ hash, bytes }) => (isHere(hash) ? [[hash, bytes]] : [])));
  const sum = [...once.values()].reduce((total, bytes) => total + bytes, 0);
  const count = files.filter(({ hash }) => isHere(hash)).length;
  const used = t('use', { count, bytes: readableBytes(sum, language) });
  const elsewhere = files.length - count;
  return elsewhere === 0 ? used : `${used} · ${t('useElsewhere', { count: elsewhere })}`;
}

function Where({ file: { of, on, recordId } }: { readonly file: PlacedFile }) {
  const { t } = useTranslation('files');
  const { shortDay } = useFormats();
  if (on === null) return <span className={classes['where']}>{t('onGone')}</span>;
  if (of !== 'visits') {
    const said = of === 'contacts' ? t('onContact', { name: on }) : t('onContract', { name: on });
    return <span className={classes['where']}>{said}</span>;
  }
  return (
    <Link
      to="."
      search={(now) => ({ ...now, visit: recordId })}
      resetScroll={false}
      className={classes['where']}
    >
      {t('onVisit', { day: shortDay(on) })}
    </Link>
  );
}
