import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';
import { AboutSection } from './about-section.tsx';
import { ArchiveSection } from './archive-section.tsx';
import { BackupSection } from './backup-section.tsx';
import { ChecklistsSection } from './checklists-section.tsx';
import { FieldsSection } from './fields-section.tsx';
import { FilesSection } from './files-section.tsx';
import { HolidaysSection } from './holidays-section.tsx';
import { LookSection } from './look-section.tsx';
import { PersonSection } from './person-section.tsx';
import { SampleSection } from './sample-section.tsx';
import { SealSection } from './seal-section.tsx';
import { StorageSection } from './storage-section.tsx';
import { VisitSectionsSection } from './visit-sections-section.tsx';

export function SettingsScreen() {
  const { t } = useTranslation('settings');
  return (
    <Page heading={t('heading')} detail={t('detail')}>
      <LookSection />
      <PersonSection />
      <FieldsSection />
      <HolidaysSection />
      <VisitSectionsSection />
      <ChecklistsSection />
      <StorageSection />
      <FilesSection />
      <SealSection />
      <BackupSection />
      <ArchiveSection />
      <SampleSection />
      <AboutSection />
    </Page>
  );
}
