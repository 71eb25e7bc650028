import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../../shared/domain/contact/contact.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { InfluenceDots, StanceSign } from './marks.tsx';
import classes from './chain-map.module.css';

/** A person on the map. Its name says all that it shows, and whom the line leads to. */
export function ChainPersonCard(props: {
  readonly contact: Contact;
  /** By name; '' at the top. */
  readonly superior: string;
  readonly onChoose: () => void;
  /** Answers whether the key led anywhere. */
  readonly onKey?: (key: string) => boolean;
}) {
  const { contact, superior, onChoose, onKey } = props;
  const { t } = useTranslation(['people', 'terms']);
  const { language } = useFormats();
  const { id, name, title, role, stance, influence } = contact;
  const part = t(`terms:role.${role}`);
  const sayings = [
    name,
    title,
    part,
    stance === null ? t('chain.signUnknown') : t('chain.sign', { stance: t(`stance.${stance}`) }),
    influence === null
      ? t('chain.weightUnknown')
      : t('chain.weight', { influence: t(`influence.${influence}`) }),
    superior === '' ? '' : t('chain.under', { name: superior }),
  ].filter((text) => text !== '');
  const label = sayings.join(language === 'en' ? ', ' : '，');
  return (
    <UnstyledButton
      className={classes['card']}
      data-person={id}
      data-influence={influence ?? 'none'}
      data-role={role}
      aria-label={label}
      title={label}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (onKey?.(event.key) === true) event.preventDefault();
      }}
    >
      <span className={classes['marks']}>
        <StanceSign stance={stance} />
        <InfluenceDots influence={influence} />
      </span>
      <span className={classes['words']}>
        <span className={classes['name']}>{name}</span>
        {title === '' ? null : <span className={classes['part']}>{title}</span>}
        <span className={classes['part']}>{part}</span>
      </span>
    </UnstyledButton>
  );
}
