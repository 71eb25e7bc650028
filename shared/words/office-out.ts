import { bothLanguages } from './language.ts';

/** Signing out of an office, and leaving it. */
export const officeOutWords = bothLanguages(
  {
    title: 'Sign out or leave',
    signOut: 'Sign out',
    signOutHint: 'Signing out leaves the book on this device; you can sign in again at any time.',
    leave: 'Leave the office',
    leaveHint: 'Leaving takes the book off this device, for all of it is at the office.',
    leaveSure:
      'Leave {{office}}? All records go from this device. To come back you will need a new invitation.',
    leaveYes: 'Leave',
    stay: 'Stay',
    waits_one:
      '{{count, number}} change has not reached the office yet. Exchange first, or save the whole book as an archive, so that nothing can be lost.',
    waits_other:
      '{{count, number}} changes have not reached the office yet. Exchange first, or save the whole book as an archive, so that nothing can be lost.',
    filesWait_one:
      '{{count, number}} file has not reached the office yet. Exchange first, or save the whole book as an archive and then remove the file, so that nothing can be lost.',
    filesWait_other:
      '{{count, number}} files have not reached the office yet. Exchange first, or save the whole book as an archive and then remove the files, so that nothing can be lost.',
    parkedHere_one:
      '{{count, number}} change is on this device only, because the office did not understand it; it is listed above. Signing out keeps it here. Leaving takes it off this device, so save the whole book as an archive first.',
    parkedHere_other:
      '{{count, number}} changes are on this device only, because the office did not understand them; they are listed above. Signing out keeps them here. Leaving takes them off this device, so save the whole book as an archive first.',
    loseSure_one:
      'Leave {{office}} and lose {{count, number}} change for good? It is neither at the office nor, without an archive, anywhere else:',
    loseSure_other:
      'Leave {{office}} and lose {{count, number}} changes for good? They are neither at the office nor, without an archive, anywhere else:',
    loseYes_one: 'Leave and lose {{count, number}} change',
    loseYes_other: 'Leave and lose {{count, number}} changes',
    archive: 'Save an archive',
  },
  {
    title: '退出登录或离开',
    signOut: '退出登录',
    signOutHint: '退出登录后，账簿仍留在本设备上，您随时可以重新登录。',
    leave: '离开办公室',
    leaveHint: '离开后，账簿会从本设备移除，办公室里保存着全部内容。',
    leaveSure: '要离开“{{office}}”吗？所有记录都会从本设备移除。再次加入需要新的邀请。',
    leaveYes: '离开',
    stay: '留下',
    waits_other:
      '{{count, number}} 项更改还没有到达办公室。请先同步，或将整个账簿存为存档，以免丢失。',
    filesWait_other:
      '{{count, number}} 个文件还没有到达办公室。请先同步，或将整个账簿存为存档后移除这些文件，以免丢失。',
    parkedHere_other:
      '{{count, number}} 项更改只在本设备上，因为办公室无法理解；它们列在上方。退出登录后仍留在这里。离开办公室会将它们从本设备移除，请先将整个账簿存为存档。',
    loseSure_other:
      '要离开“{{office}}”并永久丢弃 {{count, number}} 项更改吗？它们不在办公室；没有存档的话，别处也没有：',
    loseYes_other: '离开并丢弃 {{count, number}} 项更改',
    archive: '保存存档',
  },
);
