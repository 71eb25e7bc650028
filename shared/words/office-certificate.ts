import { bothLanguages } from './language.ts';

/** An office with a certificate of its own, which the desktop app knows by its fingerprint. */
export const officeCertificateWords = bothLanguages(
  {
    own: 'The office has its own certificate',
    fingerprint: 'Fingerprint of the office’s certificate',
    hint: 'Your administrator reads it to you: 64 digits and letters from A to F. From then on exactly this certificate is accepted.',
    bad: 'This is no fingerprint: it has 64 digits and letters from A to F.',
    renewed:
      'If your administrator tells you that the office has a new certificate, enter its fingerprint.',
    accept: 'Accept this certificate only',
    refused: {
      other:
        'What answers at this address shows another certificate than the one of your office. It may be somebody else, so nothing was sent. Compare the fingerprint with your administrator.',
      untrusted:
        'This computer does not trust the certificate that is shown at this address, so nothing was sent. If your office has its own certificate, ask your administrator for its fingerprint.',
      'not-kept':
        'The fingerprint could not be kept on this device, perhaps because its disk is full. Nothing was changed.',
    },
  },
  {
    own: '办公室使用自有证书',
    fingerprint: '办公室证书的指纹',
    hint: '请管理员念给您：64 位数字和字母 A 到 F。此后只接受这一张证书。',
    bad: '这不是指纹：指纹由 64 位数字和字母 A 到 F 组成。',
    renewed: '如果管理员告知办公室换了新证书，请输入新证书的指纹。',
    accept: '只接受此证书',
    refused: {
      other:
        '此地址出示的不是贵办公室的证书，应答的可能另有其人，因此没有发送任何内容。请与管理员核对指纹。',
      untrusted:
        '这台电脑不信任此地址出示的证书，因此没有发送任何内容。如果办公室使用自有证书，请向管理员索取指纹。',
      'not-kept': '指纹无法保存到本设备，可能是磁盘已满。没有任何改动。',
    },
  },
);
