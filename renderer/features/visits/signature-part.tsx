import { Button, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Signature } from '../../../shared/domain/visit/visit-parts.ts';
import { useClock } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import type { FullProps } from './full-props.ts';
import { Part } from './part.tsx';
import { SignaturePad } from './signature-pad.tsx';

/** Who signs for the visit: drawn, or the typed name alone. */
export function SignaturePart({ full, change, problem, record }: FullProps) {
  const { t } = useTranslation('visitFull');
  const clock = useClock();
  const now = () => new Date(clock()).toISOString();
  return (
    <Part title={t('part.signature')}>
      {record?.signature ? <Signed signature={record.signature} /> : null}
      <TextInput
        label={t('signature.who')}
        description={t('signature.typed')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={full.signer}
        error={problem('signer')}
        wrapperProps={{ 'data-field': 'signer' }}
        autoComplete="off"
        onChange={(event) => {
          const signer = event.currentTarget.value;
          const signedAt = full.strokes.length > 0 ? full.signedAt : signer === '' ? null : now();
          change({ signer, signedAt }, 'signer');
        }}
      />
      <SignaturePad
        strokes={full.strokes}
        onStroke={(stroke) => change({ strokes: [...full.strokes, [...stroke]], signedAt: now() })}
      />
      {full.strokes.length === 0 ? null : (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              change({ strokes: [], signedAt: full.signer.trim() === '' ? null : now() }, 'signer')
            }
          >
            {t('signature.clear')}
          </Button>
        </div>
      )}
    </Part>
  );
}

/** What was signed before. */
function Signed({ signature: { name, at, how } }: { readonly signature: Signature }) {
  const { t } = useTranslation('visitFull');
  const formats = useFormats();
  const moment = formats.moment(Date.parse(at));
  return (
    <div>
      <Text>{t(`signature.${how}By`, { name, moment })}</Text>
      <Text size="sm" c="dimmed">
        {t('signature.anew')}
      </Text>
    </div>
  );
}
