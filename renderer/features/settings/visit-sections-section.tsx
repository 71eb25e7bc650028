import { useTranslation } from 'react-i18next';
import type { VisitSection } from '../../../shared/domain/visit/visit-section.ts';
import {
  archiveVisitSection,
  restoreVisitSection,
} from '../../data/commands/archive-visit-section.ts';
import { moveVisitSection } from '../../data/commands/move-visit-section.ts';
import { visitSections } from '../../data/queries/visit-sections.ts';
import { useCommand, useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import { DefinitionList } from './definition-list.tsx';
import { VisitSectionForm } from './visit-section-form.tsx';

/** The sections that the office adds to the visit form. */
export function VisitSectionsSection() {
  const { t } = useTranslation(['visitSettings', 'terms']);
  const { list } = useFormats();
  const sections = useLive(visitSections);
  const archive = useCommand(archiveVisitSection);
  const restore = useCommand(restoreVisitSection);
  const move = useCommand(moveVisitSection);
  const noteUndo = useUndoNote();
  if (!sections) return null;
  const detailOf = ({ segments, industries, fields }: VisitSection) =>
    [
      segments.length + industries.length === 0
        ? t('allClients')
        : list([...segments.map((letter) => t(`terms:segment.${letter}`)), ...industries]),
      t('questions', { count: fields.length }),
    ].join(' · ');
  async function toggle({ id, title, archivedAt }: VisitSection): Promise<void> {
    const done = await (archivedAt === null ? archive : restore)(id);
    if (done.ok && archivedAt === null) noteUndo(t('sectionArchived', { title }), done.value);
  }
  return (
    <DefinitionList
      title={t('sections')}
      why={t('sectionsWhy')}
      none={t('noSections')}
      add={t('addSection')}
      definitions={sections.map((section) => {
        const { id, title, archivedAt } = section;
        return {
          id,
          name: title,
          detail: detailOf(section),
          isArchived: archivedAt !== null,
          editLabel: t('editSection', { title }),
          archiveLabel: t(archivedAt === null ? 'archiveSection' : 'restoreSection', { title }),
          onToggle: () => void toggle(section),
          moving: {
            move: (direction) => void move(id, direction),
            upLabel: t('sectionUp', { title }),
            downLabel: t('sectionDown', { title }),
          },
        };
      })}
      renderForm={(id, onDone) => (
        <VisitSectionForm
          section={sections.find((section) => section.id === id) ?? null}
          onDone={onDone}
        />
      )}
    />
  );
}
