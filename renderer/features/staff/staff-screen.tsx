import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { skillGaps } from '../../../shared/domain/team/skills.ts';
import type { Staff } from '../../../shared/domain/team/team.ts';
import type { Id } from '../../../shared/record/id.ts';
import { staffList } from '../../data/queries/staff-list.ts';
import { useLive } from '../../hooks/book.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { SkillMatrix } from './skill-matrix.tsx';
import { StaffForm } from './staff-form.tsx';
import { Unlisted } from './unlisted.tsx';

/** Who is in the office, what each can do, and where somebody knows too little of the others' work. */
export function StaffScreen() {
  const staff = useLive(staffList);
  return staff ? <StaffOf staff={staff} /> : null;
}

function StaffOf({ staff }: { readonly staff: readonly Staff[] }) {
  const { t } = useTranslation('team');
  /** A person's id, or `new`. */
  const [opened, setOpened] = useState<string | null>(null);
  const here = staff.filter(({ archivedAt }) => archivedAt === null);
  const isEmpty = here.length === 0;
  const add = (
    <Button variant={isEmpty ? 'filled' : 'default'} onClick={() => setOpened('new')}>
      {t('staff.add')}
    </Button>
  );
  return (
    <Page
      heading={useHeading(here)}
      detail={t('staff.detail')}
      actions={isEmpty || opened !== null ? null : add}
    >
      <Unlisted staff={staff} />
      {opened === null ? null : (
        <StaffForm
          key={opened}
          person={staff.find(({ id }) => id === opened) ?? null}
          onDone={() => setOpened(null)}
        />
      )}
      {isEmpty && opened === null ? (
        <Empty title={t('staff.empty')} why={t('staff.emptyWhy')} step={add} />
      ) : null}
      <Matrix staff={staff} here={here} onEdit={setOpened} />
    </Page>
  );
}

/** The matrix of those who are here, and on demand of those who have left. */
function Matrix(props: {
  readonly staff: readonly Staff[];
  readonly here: readonly Staff[];
  readonly onEdit: (id: Id) => void;
}) {
  const { staff, here, onEdit } = props;
  const { t } = useTranslation('team');
  const [withLeft, setWithLeft] = useState(false);
  const left = staff.length - here.length;
  const shown = withLeft ? staff : here;
  return (
    <>
      {shown.length > 0 ? <SkillMatrix staff={shown} onEdit={onEdit} /> : null}
      {shown.length > 0 ? <Text size="sm">{t('staff.matrixHint')}</Text> : null}
      {left > 0 ? (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => setWithLeft(!withLeft)}>
            {withLeft ? t('staff.hideLeft') : t('staff.showLeft', { count: left })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function useHeading(here: readonly Staff[]): string {
  const { t } = useTranslation('team');
  if (here.length === 0) return t('staff.headingNobody');
  const count = here.flatMap(skillGaps).length;
  const idle = here.filter(({ roles }) => roles.length === 0).length;
  const without = idle === 0 ? t('staff.noGaps') : t('staff.noRoles', { count: idle });
  const gaps = count === 0 ? without : t('staff.gaps', { count });
  return t('staff.heading', { count: here.length, gaps });
}
