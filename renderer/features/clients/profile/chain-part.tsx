import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { clientNames } from '../../../data/queries/client-names.ts';
import { useLive } from '../../../hooks/book.tsx';
import { ChainInputs } from './chain-inputs.tsx';
import { ProfilePart } from './profile-part.tsx';
import classes from './profile.module.css';

/** Whom they buy from and sell to (价值链, system 9): clients of the book, or businesses that may become some. */
export function ChainPart({ client }: { readonly client: Client }) {
  const { t } = useTranslation('profile');
  const { valueChain } = client.profile;
  const linked = useMemo(() => valueChain.flatMap(({ clientId }) => clientId ?? []), [valueChain]);
  const names = useLive(clientNames, linked);
  return (
    <ProfilePart client={client} part="valueChain" Inputs={ChainInputs}>
      {valueChain.length === 0 ? (
        <Text className={classes['quiet'] ?? ''}>{t('chain.none')}</Text>
      ) : null}
      <ul className={classes['rows']}>
        {valueChain.map(({ name, side, clientId }) => {
          const now = clientId === null ? undefined : names?.get(clientId);
          return (
            <li key={`${side} ${clientId ?? name}`} className={classes['row']}>
              {clientId !== null && now !== undefined ? (
                <Link
                  to="/clients/$id"
                  params={{ id: clientId }}
                  search={{ tab: 'profile' }}
                  className={classes['name']}
                >
                  {now}
                </Link>
              ) : (
                <span className={classes['name']}>{name}</span>
              )}
              <span className={classes['quiet']}>{t(`chain.sides.${side}`)}</span>
            </li>
          );
        })}
      </ul>
    </ProfilePart>
  );
}
