import { bothLanguages } from './language.ts';

/** Joining an office, where there is none yet. */
export const officeJoinWords = bothLanguages(
  {
    title: 'Work with others: join an office',
    what: 'An office is a server that your company runs. Everyone who joins it sees the clients that they look after, on every device, and what one changes the others have as soon as both have been connected. Without a network you work as you do now.',
    whole:
      'Your book joins with everything it has. Nothing of it is replaced; where it and the office differ, you are asked.',
    address: 'Address of the office',
    addressHint: 'Your administrator has it, such as https://office.example.com',
    invitation: 'Invitation',
    invitationHint: 'The code that you were given. It works once.',
    password: 'Choose a password',
    passwordHint: 'At least {{count, number}} characters. You need it on each further device.',
    deviceName: 'Name of this device',
    deviceNameHint: 'So that you and your administrator can tell your devices apart.',
    seal: 'Seal the book on this device, too',
    sealHint:
      'With a passphrase that you choose next: whoever finds or steals the device reads nothing.',
    submit: 'Join the office',
    missing: {
      address: 'Enter the address.',
      invitation: 'Enter the invitation.',
      password: 'Choose a password of at least {{count, number}} characters.',
      deviceName: 'Give this device a name.',
    },
  },
  {
    title: '与他人协作：加入办公室',
    what: '办公室是贵公司运行的一台服务器。加入的每个人都能在自己的每台设备上看到所负责的客户；双方联网后，一个人的更改其他人也会收到。没有网络时，您照常工作。',
    whole: '您的账簿会完整地加入，不会被替换；与办公室有出入的地方，会请您裁决。',
    address: '办公室地址',
    addressHint: '由管理员提供，例如 https://office.example.com',
    invitation: '邀请码',
    invitationHint: '管理员给您的代码，只能使用一次。',
    password: '设置密码',
    passwordHint: '至少 {{count, number}} 个字符。在其他设备上登录时也需要它。',
    deviceName: '本设备名称',
    deviceNameHint: '便于您和管理员区分各台设备。',
    seal: '同时加密本机上的账簿',
    sealHint: '下一步设置口令：捡到或偷走设备的人什么也读不到。',
    submit: '加入办公室',
    missing: {
      address: '请输入地址。',
      invitation: '请输入邀请码。',
      password: '请设置至少 {{count, number}} 个字符的密码。',
      deviceName: '请为本设备取一个名称。',
    },
  },
);
