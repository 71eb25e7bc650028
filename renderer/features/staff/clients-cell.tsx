import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { toAddress } from '../../../shared/domain/list/filter-address.ts';
import { servedBy } from '../../../shared/domain/team/served-by.ts';
import { useFormats } from '../../hooks/formats.ts';
import classes from './staff.module.css';

/** How many clients name a person, and the way to them. */
export function ClientsCell(props: {
  readonly name: string;
  /** undefined until the index has answered. */
  readonly count: number | undefined;
}) {
  const { name, count } = props;
  const { t } = useTranslation('terms');
  const formats = useFormats();
  if (count === undefined || count === 0) {
    return <td className={classes['number']}>{count === 0 ? formats.count(0) : '…'}</td>;
  }
  return (
    <td className={classes['number']}>
      <Link
        to="/clients"
        search={{ filter: [...toAddress(servedBy(name))] }}
        className={classes['link']}
        title={t('clients', { count })}
      >
        {formats.count(count)}
      </Link>
    </td>
  );
}
