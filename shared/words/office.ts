import { bothLanguages } from './language.ts';
import { officeCertificateWords } from './office-certificate.ts';
import { officeConflictsWords } from './office-conflicts.ts';
import { officeJoinWords } from './office-join.ts';
import { officeOutWords } from './office-out.ts';

/** The office: what is shared, what waits, and how to join. */
export const officeWords = bothLanguages(
  {
    heading: {
      alone: 'Everything is safe on this device; nothing is shared',
      agreed: 'Everything is shared with {{office}} and agreed',
      first: 'This device has not exchanged anything with {{office}} yet',
      waiting_one: '{{count, number}} change waits for {{office}}',
      waiting_other: '{{count, number}} changes wait for {{office}}',
      conflicts_one: '{{count, number}} conflict waits for you',
      conflicts_other: '{{count, number}} conflicts wait for you',
      both: '{{waiting}}, {{conflicts}}',
      files_one:
        'All records are shared with {{office}}; {{count, number}} file is still to be sent',
      files_other:
        'All records are shared with {{office}}; {{count, number}} files are still to be sent',
      signedOut: 'You are signed out of {{office}}; everything is safe on this device',
      parked_one:
        '{{count, number}} change is on this device only: {{office}} did not understand it',
      parked_other:
        '{{count, number}} changes are on this device only: {{office}} did not understand them',
    },
    detail: {
      alone:
        'An office is optional. Whatever you do here is on this device and complete without one.',
      joined: '{{office}} · {{address}} · you are {{member}}, {{role}}',
    },
    role: { engineer: 'engineer', supervisor: 'supervisor', administrator: 'administrator' },
    showPassword: 'Show what is typed',
    tabs: 'Parts of the office',
    tab: {
      state: 'This device',
      account: 'Your account',
      members: 'Members',
      devices: 'Devices',
      quarantine: 'Quarantine',
      audit: 'Audit',
    },
    state: {
      title: 'Exchange with the office',
      what: 'State',
      waiting: 'Waiting to be sent',
      synced: 'Last exchanged',
      files: 'Files to be sent',
      filesWait_one: '{{count, number}} file, {{bytes}}',
      filesWait_other: '{{count, number}} files, {{bytes}}',
      filesRefused: {
        'storage-full':
          'The office has no more room for files. They stay on this device; tell whoever runs the office.',
        'too-large': 'One of them is larger than the office takes. It stays on this device.',
      },
      quarantined: 'Waiting for your office',
      none: 'nothing',
      never: 'never',
      changes_one: '{{count, number}} change',
      changes_other: '{{count, number}} changes',
      changesSince_one: '{{count, number}} change, since {{when}}',
      changesSince_other: '{{count, number}} changes, the oldest since {{when}}',
      held_one:
        '{{count, number}} change of a record that is not yours to change, or that the office does not have. It is kept there until a supervisor takes or refuses it.',
      held_other:
        '{{count, number}} changes of records that are not yours to change, or that the office does not have. They are kept there until a supervisor takes or refuses them.',
      parked_one: '{{count, number}} change waits here: the office did not understand it',
      parked_other: '{{count, number}} changes wait here: the office did not understand them',
      parkedWhy:
        'They are kept on this device, and everything else is exchanged. Mostly something in them is too large, or has a name that is too long. Make it smaller, and that is sent; a record that was new is best removed and entered again.',
      parkedRecord: 'A record that is not here any more',
      progress: '{{done, number}} of {{total, number}} records',
      progressBar: 'Progress of the exchange',
      sync: {
        idle: 'Ready. Wellfield exchanges by itself as soon as something changes.',
        running: 'Exchanging now. You can go on working.',
        paused: 'Paused by you. Changes are kept here until you go on.',
        unreachable:
          'The office cannot be reached. Wellfield tries again by itself; nothing is lost meanwhile.',
        'signed-out': 'Signed out. Sign in to go on exchanging.',
        trouble: 'The exchange has stopped.',
      },
      now: 'Exchange now',
      pause: 'Pause',
      resume: 'Go on',
    },
    out: officeOutWords.en,
    signIn: {
      title: 'Sign in to {{office}}',
      password: 'Password',
      code: 'Code of six digits',
      codeHint:
        'The office asks for your second factor: the code that your authenticator app shows now.',
      missingCode: 'Enter the six digits that your app shows.',
      submit: 'Sign in',
    },
    refused: {
      'not-signed-in': 'The office does not know this session any more. Sign in again.',
      'wrong-password': 'The name or the password is not right.',
      'code-needed': 'The office asks for the code of your second factor.',
      'wrong-code': 'This code is not right, or it was used already. Wait for the next one.',
      'invitation-unknown':
        'The office does not know this invitation. It may have been used, replaced or run out; ask for a new one.',
      'name-taken': 'Somebody has this name already.',
      'device-revoked':
        'The office has revoked this device. Your book and what waits are still here; ask your administrator.',
      'member-closed':
        'Your account at the office was closed. Your book and what waits are still here; ask your administrator.',
      'locked-out': 'Too many wrong tries. Wait a few minutes, then try again.',
      'too-many-requests': 'The office is asked too often. Wait a moment, then try again.',
      'not-allowed': 'The office does not allow you this.',
      'too-large': 'The office does not take so much at once.',
      'not-understood': 'The office did not understand what was sent. Nothing was changed.',
      'newer-app-needed': 'The office needs a newer Wellfield. Update it; what waits is kept.',
      'shutting-down': 'The office is just being stopped or started. Try again in a moment.',
      'storage-full':
        'The disk of the office is full. Nothing is lost; tell whoever runs the office.',
      failed: 'Something went wrong at the office. Nothing was changed; try again later.',
      unreachable:
        'Nobody answers at this address. Check it, and whether you are connected. Nothing was changed.',
      'not-an-office': 'What answers at this address is no Wellfield office.',
      'bad-address': 'This is no address. It looks like https://office.example.com.',
      'not-secure':
        'This address is not encrypted (http://), so everybody on the way could read along. Ask for the one that begins with https://.',
      'sample-in-book':
        'This book holds the sample, whose clients are invented. Remove it in Settings first, then join.',
      'already-joined': 'This device has joined an office already.',
      'not-joined': 'This device has not joined an office.',
      'after-minutes_one': 'Try again in {{count, number}} minute.',
      'after-minutes_other': 'Try again in {{count, number}} minutes.',
      unknown: 'The office refused: {{refusal}}.',
    },
    trouble: {
      'many-would-go':
        'The office no longer has {{rows, number}} of the {{of, number}} records on this device, and does not say why. Nothing was removed. Ask your administrator; if it is right, let them go.',
      letGo: 'Let them go',
      'exists-twice':
        'This device exists twice, as happens when a computer is copied or restored. It goes on under a new identity as soon as you sign in again; nothing is lost.',
      'not-an-office':
        'Something else answers in place of the office, such as the sign-in page of a network. Sign in there first; Wellfield tries again by itself.',
      failed: 'Something went wrong in Wellfield: {{message}}. Everything on this device is safe.',
    },
    onClient_one: '{{count, number}} open conflict',
    onClient_other: '{{count, number}} open conflicts',
    join: officeJoinWords.en,
    certificate: officeCertificateWords.en,
    conflicts: officeConflictsWords.en,
  },
  {
    heading: {
      alone: '所有内容都安全保存在本设备上，没有共享',
      agreed: '所有内容都已与“{{office}}”共享，没有分歧',
      first: '本设备还没有与“{{office}}”同步过',
      waiting_other: '{{count, number}} 项更改等待同步到“{{office}}”',
      conflicts_other: '{{count, number}} 处冲突等您裁决',
      both: '{{waiting}}，{{conflicts}}',
      files_other: '所有记录都已与“{{office}}”共享；还有 {{count, number}} 个文件待上传',
      signedOut: '您已退出“{{office}}”；所有内容都安全保存在本设备上',
      parked_other: '{{count, number}} 项更改只在本设备上：“{{office}}”无法理解',
    },
    detail: {
      alone: '办公室不是必需的。没有它，您在这里做的一切也都完整地保存在本设备上。',
      joined: '{{office}} · {{address}} · 您是{{member}}（{{role}}）',
    },
    role: { engineer: '工程师', supervisor: '主管', administrator: '管理员' },
    showPassword: '显示输入内容',
    tabs: '办公室的各部分',
    tab: {
      state: '本设备',
      account: '您的账户',
      members: '成员',
      devices: '设备',
      quarantine: '待审更改',
      audit: '审计记录',
    },
    state: {
      title: '与办公室同步',
      what: '状态',
      waiting: '等待发送',
      synced: '上次同步',
      files: '待上传的文件',
      filesWait_other: '{{count, number}} 个文件，{{bytes}}',
      filesRefused: {
        'storage-full': '办公室已没有存放文件的空间。文件仍在本设备上；请告知办公室的管理者。',
        'too-large': '其中有文件超过办公室的大小上限，仍留在本设备上。',
      },
      quarantined: '等待办公室处理',
      none: '无',
      never: '从未',
      changes_other: '{{count, number}} 项更改',
      changesSince_other: '{{count, number}} 项更改，最早的自 {{when}} 起',
      held_other:
        '{{count, number}} 项更改涉及您无权修改或办公室没有的记录。它们保存在办公室，等主管采纳或拒绝。',
      parked_other: '{{count, number}} 项更改留在这里：办公室无法理解',
      parkedWhy:
        '它们保存在本设备上，其余内容照常同步。多半是其中的内容太大，或名称太长。缩减后的更改会照常发送；如果是新建的记录，请删除后重新录入。',
      parkedRecord: '此记录已不在这里',
      progress: '{{total, number}} 条记录中的 {{done, number}} 条',
      progressBar: '同步进度',
      sync: {
        idle: '就绪。一有更改，井田就会自动同步。',
        running: '正在同步，您可以继续工作。',
        paused: '已由您暂停。更改都保存在这里，等您继续。',
        unreachable: '无法连接办公室。井田会自动重试，期间不会丢失任何内容。',
        'signed-out': '已退出登录。登录后继续同步。',
        trouble: '同步已停止。',
      },
      now: '立即同步',
      pause: '暂停',
      resume: '继续',
    },
    out: officeOutWords['zh-CN'],
    signIn: {
      title: '登录“{{office}}”',
      password: '密码',
      code: '六位验证码',
      codeHint: '办公室要求双重验证：请输入验证器应用当前显示的验证码。',
      missingCode: '请输入应用显示的六位数字。',
      submit: '登录',
    },
    refused: {
      'not-signed-in': '办公室已不认得这次登录。请重新登录。',
      'wrong-password': '姓名或密码不对。',
      'code-needed': '办公室要求输入双重验证的验证码。',
      'wrong-code': '验证码不对，或已经用过。请等下一个。',
      'invitation-unknown': '办公室不认得这个邀请码。可能已被使用、替换或过期；请索取新的邀请码。',
      'name-taken': '已经有人使用这个姓名。',
      'device-revoked': '办公室已停用本设备。您的账簿和等待发送的更改都还在；请联系管理员。',
      'member-closed': '您在办公室的账户已关闭。您的账簿和等待发送的更改都还在；请联系管理员。',
      'locked-out': '错误次数过多。请等几分钟再试。',
      'too-many-requests': '请求过于频繁。请稍候再试。',
      'not-allowed': '办公室不允许您这样做。',
      'too-large': '内容过多，办公室无法一次接收。',
      'not-understood': '办公室没有看懂发送的内容。没有任何改动。',
      'newer-app-needed': '办公室需要更新版本的井田。请更新；等待发送的更改都会保留。',
      'shutting-down': '办公室正在停止或启动。请稍候再试。',
      'storage-full': '办公室的磁盘已满。没有丢失任何内容；请告知办公室的维护人员。',
      failed: '办公室出了问题。没有任何改动；请稍后再试。',
      unreachable: '此地址无人应答。请检查地址和网络连接。没有任何改动。',
      'not-an-office': '此地址上的不是井田办公室。',
      'bad-address': '这不是一个地址。地址形如 https://office.example.com。',
      'not-secure':
        '此地址没有加密（http://），途中任何人都能读到内容。请索取以 https:// 开头的地址。',
      'sample-in-book': '此账簿中有示例，其中的客户都是虚构的。请先在设置中移除示例，再加入。',
      'already-joined': '本设备已经加入了一个办公室。',
      'not-joined': '本设备还没有加入办公室。',
      'after-minutes_other': '请在 {{count, number}} 分钟后再试。',
      unknown: '办公室拒绝了：{{refusal}}。',
    },
    trouble: {
      'many-would-go':
        '办公室已没有本设备 {{of, number}} 条记录中的 {{rows, number}} 条，且没有说明原因。没有移除任何内容。请询问管理员；如果属实，可让它们移除。',
      letGo: '让它们移除',
      'exists-twice':
        '本设备存在两份，复制或恢复电脑后会这样。重新登录后，它会以新的身份继续；没有丢失任何内容。',
      'not-an-office':
        '应答的不是办公室，而是其他东西，例如网络的登录页。请先在那里登录；井田会自动重试。',
      failed: '井田出了问题：{{message}}。本设备上的所有内容都是安全的。',
    },
    onClient_other: '{{count, number}} 处未决冲突',
    join: officeJoinWords['zh-CN'],
    certificate: officeCertificateWords['zh-CN'],
    conflicts: officeConflictsWords['zh-CN'],
  },
);
