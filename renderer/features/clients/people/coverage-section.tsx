import { Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../../shared/domain/contact/contact.ts';
import { contactRoles } from '../../../../shared/domain/contact/contact.ts';
import type { Coverage, RoleCounts } from '../../../../shared/domain/contact/coverage.ts';
import { coverageOf } from '../../../../shared/domain/contact/coverage.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { Section } from '../page/section.tsx';
import classes from './people-tab.module.css';

/** How many are known of each part in the decision and of each department, and where nobody is. */
export function CoverageSection({ contacts }: { readonly contacts: readonly Contact[] }) {
  const { t } = useTranslation('people');
  const coverage = coverageOf(contacts);
  return (
    <Section title={t('coverage.title')}>
      <div className={classes['coverage']}>
        <ByRole coverage={coverage} />
        <ByDepartment coverage={coverage} />
      </div>
    </Section>
  );
}

function ByRole({ coverage }: { readonly coverage: Coverage }) {
  const { t } = useTranslation(['people', 'terms']);
  const { count } = useFormats();
  const missing: readonly string[] = coverage.missingRoles;
  return (
    <Table verticalSpacing={4} horizontalSpacing="xs" fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('coverage.roles')}</Table.Th>
          <Table.Th scope="col" ta="right">
            {t('coverage.all')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {contactRoles.map((role) => (
          <Table.Tr key={role}>
            <Table.Th scope="row" fw={400}>
              {t(`terms:role.${role}`)}
            </Table.Th>
            <Table.Td ta="right">
              {missing.includes(role) ? (
                <span className={classes['gap']}>
                  <IconAlertTriangle size={14} stroke={1.8} aria-hidden />
                  {t('coverage.nobody')}
                </span>
              ) : (
                count(coverage.roles[role])
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function ByDepartment({ coverage }: { readonly coverage: Coverage }) {
  const { t } = useTranslation('people');
  const { count, list } = useFormats();
  const { departments, missingDepartments } = coverage;
  const known = departments.some(({ department }) => department !== '');
  const missing = missingDepartments.map((one) => t(`department.${one}`));
  return (
    <div>
      <Table verticalSpacing={4} horizontalSpacing="xs" fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('coverage.departments')}</Table.Th>
            <Table.Th scope="col">{t('list.role')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('coverage.all')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {departments.map(({ department, people, roles }) => (
            <Table.Tr key={department}>
              <Table.Th scope="row" fw={400}>
                {department === '' ? t('department.unknown') : department}
              </Table.Th>
              <Table.Td>
                <RolesText roles={roles} />
              </Table.Td>
              <Table.Td ta="right">{count(people)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {known ? null : <Text className={classes['quiet']}>{t('coverage.departmentsNone')}</Text>}
      {missing.length > 0 ? (
        <Text className={classes['gap']} mt={6}>
          <IconAlertTriangle size={14} stroke={1.8} aria-hidden />
          {t('coverage.missing', { departments: list(missing) })}
        </Text>
      ) : null}
    </div>
  );
}

function RolesText({ roles }: { readonly roles: RoleCounts }) {
  const { t } = useTranslation('terms');
  const { count } = useFormats();
  return contactRoles
    .filter((role) => roles[role] > 0)
    .map((role) =>
      roles[role] > 1 ? `${t(`role.${role}`)} ${count(roles[role])}` : t(`role.${role}`),
    )
    .join(' · ');
}
