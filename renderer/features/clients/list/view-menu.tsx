import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconArrowBackUp,
  IconChevronDown,
  IconDeviceFloppy,
  IconLink,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '../../../../shared/domain/list/saved-view.ts';
import { removeView } from '../../../data/commands/remove-view.ts';
import { saveView } from '../../../data/commands/save-view.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import type { ListInView } from './saved-in-address.ts';
import type { CurrentView } from './use-current-view.ts';
import { useOpenView } from './use-open-view.ts';
import { ViewForm } from './view-form.tsx';
import classes from './filters.module.css';

type ViewMenuProps = {
  readonly current: CurrentView;
  /** The list as it is now, as a view would keep it. */
  readonly now: ListInView;
};

/** The saved views of the list, and what can be done with the one that is open. */
export function ViewMenu({ current, now }: ViewMenuProps) {
  const { saved, views, author, search } = current;
  const { t } = useTranslation('views');
  const newId = useNewId();
  const save = useCommand(saveView);
  const openView = useOpenView();
  const [form, setForm] = useState<SavedView | null>(null);
  const changed = saved !== null && search.changed === true;
  const name = saved?.name ?? t('button');
  const asNew = (): SavedView => ({ ...now, id: newId(), name: '', author, shared: false });
  async function keepChanges(view: SavedView) {
    const kept = await save({ ...view, ...now });
    if (kept.ok) openView(view.id);
    else setForm({ ...view, ...now });
  }
  return (
    <>
      <Menu position="bottom-start" shadow="md" width={280}>
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            rightSection={<IconChevronDown size={14} stroke={1.6} />}
            data-chosen={saved !== null}
            className={`${classes['filter']} ${classes['views']}`}
          >
            {changed ? t('changed', { name }) : name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <ViewList views={views} author={author} current={saved} />
          <Menu.Divider />
          {saved && changed ? (
            <>
              <Menu.Item
                leftSection={<IconDeviceFloppy size={14} stroke={1.6} />}
                onClick={() => void keepChanges(saved)}
              >
                {t('saveChanges')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowBackUp size={14} stroke={1.6} />}
                onClick={() => openView(saved.id)}
              >
                {t('giveUp')}
              </Menu.Item>
            </>
          ) : null}
          <Menu.Item
            leftSection={<IconDeviceFloppy size={14} stroke={1.6} />}
            onClick={() => setForm(asNew())}
          >
            {t('saveAs')}
          </Menu.Item>
          <CopyAddress />
          {saved ? <OpenedView view={saved} onEdit={() => setForm(saved)} /> : null}
        </Menu.Dropdown>
      </Menu>
      {form ? (
        <ViewForm
          view={form}
          isNew={form.name === ''}
          onSaved={(view) => {
            setForm(null);
            openView(view.id);
          }}
          onClose={() => setForm(null)}
        />
      ) : null}
    </>
  );
}

function ViewList(props: {
  readonly views: readonly SavedView[];
  readonly author: string;
  readonly current: SavedView | null;
}) {
  const { views, author, current } = props;
  const { t } = useTranslation('views');
  const own = views.filter((view) => view.author === author && !view.shared);
  const shared = views.filter((view) => view.shared);
  const item = ({ id, name }: SavedView) => (
    <Menu.Item
      key={id}
      renderRoot={(props) => <Link to="/clients" search={{ view: id }} {...props} />}
      data-current={id === current?.id}
      className={classes['view'] ?? ''}
    >
      {name}
    </Menu.Item>
  );
  return (
    <>
      <Menu.Item
        renderRoot={(props) => <Link to="/clients" search={{}} {...props} />}
        data-current={current === null}
        className={classes['view'] ?? ''}
      >
        {t('everyone')}
      </Menu.Item>
      {own.length > 0 ? <Menu.Label>{t('own')}</Menu.Label> : null}
      {own.map(item)}
      {shared.length > 0 ? <Menu.Label>{t('shared')}</Menu.Label> : null}
      {shared.map(item)}
      {views.length === 0 ? <Menu.Label>{t('none')}</Menu.Label> : null}
    </>
  );
}

function OpenedView({ view, onEdit }: { readonly view: SavedView; readonly onEdit: () => void }) {
  const { t } = useTranslation('views');
  const remove = useCommand(removeView);
  const noteUndo = useUndoNote();
  const openView = useOpenView();
  async function drop() {
    const removed = await remove(view.id);
    openView(null);
    if (removed.ok) noteUndo(t('removed', { name: view.name }), removed.value);
  }
  return (
    <>
      <Menu.Item leftSection={<IconPencil size={14} stroke={1.6} />} onClick={onEdit}>
        {t('edit')}
      </Menu.Item>
      <Menu.Item leftSection={<IconTrash size={14} stroke={1.6} />} onClick={() => void drop()}>
        {t('remove')}
      </Menu.Item>
    </>
  );
}

function CopyAddress() {
  const { t } = useTranslation('views');
  const copy = () => {
    navigator.clipboard.writeText(location.href).then(
      () => notifications.show({ message: t('addressCopied') }),
      () => notifications.show({ message: t('addressNotCopied'), color: 'red' }),
    );
  };
  return (
    <Menu.Item leftSection={<IconLink size={14} stroke={1.6} />} onClick={copy}>
      {t('copyAddress')}
    </Menu.Item>
  );
}
