import { useMemo } from 'react';
import type { Decider } from '../../../shared/domain/conflict/choose-by-rule.ts';
import { useAuthor } from '../../hooks/author.ts';
import { useDevice } from '../../hooks/book.tsx';
import { useOffice } from '../../hooks/office.ts';

/** Who sits here: the member of the office, or the person who works at this device. */
export function useMe(): Decider {
  const office = useOffice();
  const { name } = useAuthor();
  const here = useDevice();
  const joined = office.state === 'joined';
  const author = joined ? office.member.name : (name ?? '');
  // Its office may know the device by another id than the log does.
  const device = joined ? office.device : here;
  return useMemo(() => ({ author, device }), [author, device]);
}
