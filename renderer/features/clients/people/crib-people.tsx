import { useTranslation } from 'react-i18next';
import type { Crib, CribPerson } from '../../../../shared/domain/contact/crib.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { useConcernsOf } from './concern-words.ts';
import { InfluenceText, StanceText } from './marks.tsx';
import classes from './crib.module.css';

/** The people in the order of their weight. */
export function CribPeople({ crib }: { readonly crib: Crib }) {
  const { t } = useTranslation('people');
  if (crib.people.length === 0) return <p>{t('crib.peopleNone')}</p>;
  return (
    <>
      <table className={classes['people']}>
        <thead>
          <tr>
            <th scope="col">{t('crib.who')}</th>
            <th scope="col">{t('crib.part')}</th>
            <th scope="col">{t('field.stance')}</th>
            <th scope="col">{t('field.concerns')}</th>
            <th scope="col">{t('crib.met')}</th>
          </tr>
        </thead>
        <tbody>
          {crib.people.map((person) => (
            <PersonRow key={person.contact.id} person={person} />
          ))}
        </tbody>
      </table>
      {crib.morePeople > 0 ? (
        <p className={classes['quiet']}>{t('crib.morePeople', { count: crib.morePeople })}</p>
      ) : null}
    </>
  );
}

function PersonRow({ person: { contact, superior, met } }: { readonly person: CribPerson }) {
  const { t } = useTranslation(['people', 'terms']);
  const { list, shortDay } = useFormats();
  const concerns = useConcernsOf()(contact);
  const { name, title, department, phone, role } = contact;
  const more = [
    title,
    department,
    phone,
    superior === '' ? '' : t('chain.under', { name: superior }),
  ];
  return (
    <tr>
      <th scope="row">
        <div className={classes['one']}>{name}</div>
        <div className={classes['small']}>{more.filter((text) => text !== '').join(' · ')}</div>
      </th>
      <td>
        <div>{t(`terms:role.${role}`)}</div>
        <InfluenceText influence={contact.influence} />
      </td>
      <td>
        <StanceText stance={contact.stance} />
      </td>
      <td>
        <div className={classes['two']}>{list(concerns.lines)}</div>
      </td>
      <td>{met ? shortDay(met.day) : t('crib.notMet')}</td>
    </tr>
  );
}
