/** What the program says at a terminal, in the language of whoever started it. */
const sentences = {
  en: {
    serving: (address: string) => `The office answers at ${address}`,
    plain: 'Without TLS: only this computer can reach it, or a proxy in front of it must add TLS.',
    certificate: (fingerprint: string) =>
      `Fingerprint of its certificate (SHA-256): ${fingerprint}`,
    unsealed:
      'Second factors are kept unsealed: give all processes of the office one WELLFIELD_SECRET_KEY.',
    endedFactors: (members: number) =>
      `Second factors that were ended: ${members}. They sign in with the password alone now.`,
    invitation: (code: string) =>
      `Invitation for the administrator, for one use within 7 days: ${code}`,
    closing: 'Closing: what was begun is finished, nothing new is taken.',
    backedUp: (rows: number, file: string) => `${rows} rows are in ${file}`,
    restored: (rows: number, epoch: number) =>
      `${rows} rows are restored. The epoch is ${epoch} now: devices read everything again, and everybody signs in.`,
    files: (copied: number, folder: string) => `${copied} attached files were copied to ${folder}`,
    brokenFiles: (count: number) =>
      `${count} files are damaged and were left out. Devices that have them send them again.`,
    swept: (files: number, bytes: number) =>
      `${files} files (${bytes} bytes) that no record has named for 30 days were removed.`,
    forgotten: (rows: number) =>
      `${rows} records that were removed more than 400 days ago were forgotten.`,
    usage: `npm run server                       starts the office
npm run server -- backup <file>      writes a copy, also while the office runs
npm run server -- restore <file>     puts a copy in the place of the office, which must not run
npm run server -- invite <name>      a new invitation for an administrator who cannot sign in
npm run server -- sweep              removes attached files that no record has named for 30 days,
                                     and forgets records that were removed 400 days ago
npm run server -- end-second-factors ends all second factors, where the secret key is lost

--folder <folder>   where SQLite keeps the office       (wellfield-office)
--port <number>     where it answers                    (4180)
--address <address> of which network                    (127.0.0.1)
--name <name>       of the office, as people see it
--files <folder>    where attached files are kept       (files, in the folder)
--file-mb <number>  largest file, in megabytes          (50)
--files-gb <number> room for all of them, in gigabytes  (100)
--cert <file> --key <file>   its own TLS certificate, in PEM
--secret-key <file> the key that seals second factors    (<folder>.key; none with PostgreSQL)

WELLFIELD_DATABASE_URL     postgres://…, in place of the folder; with several hosts the one that can be written to
WELLFIELD_METRICS_TOKEN    who reads /v1/metrics must show it
WELLFIELD_PROXIES          addresses of balancers in front of it, with commas between
WELLFIELD_SECRET_KEY       32 bytes in hex or base64, in place of the file of --secret-key`,
    FolderTaken: 'Another office is running in this folder.',
    OfficeInUse: 'Stop all processes of the office first.',
    BrokenCopy: 'This copy is damaged or none.',
    NewerCopy: 'This copy was made by a later version of Wellfield.',
    EarlyClock:
      'By its clock this machine is in a time before the copy was made. Set the clock right and restore again.',
    NewerOffice: 'A later version of Wellfield has already worked with this database.',
    NoOffice: 'There is no office here.',
    HalfCertificate: 'A certificate needs both --cert and --key.',
    BadCertificate: 'The file of --cert has no certificate in PEM.',
    OtherSecretKey:
      'The second factors of this office are sealed with another key. Give it back by WELLFIELD_SECRET_KEY or --secret-key; if it is lost: npm run server -- end-second-factors',
    BadSecretKey: 'A secret key has 32 bytes, in hex or base64: openssl rand -base64 32',
    OpenSecretKey: 'Others may read or write the file of the secret key: chmod 600.',
    NoWritableDatabase: 'None of the databases in WELLFIELD_DATABASE_URL can be written to.',
    NoNumber: '--file-mb and --files-gb are numbers above 0.',
    NotAnAdministrator: 'There is no administrator of this name.',
    EADDRINUSE: 'Another program answers on this port. Choose another with --port.',
    EACCES: 'This may not be read or written, or this port not be used.',
    ENOENT: 'There is no such file.',
  },
  'zh-CN': {
    serving: (address: string) => `办公室服务器地址：${address}`,
    plain: '未启用 TLS：只有本机能访问；供他人使用时，须由前置代理提供 TLS。',
    certificate: (fingerprint: string) => `证书指纹（SHA-256）：${fingerprint}`,
    unsealed: '双重验证的密钥未加密存放：请给办公室的所有进程设置同一个 WELLFIELD_SECRET_KEY。',
    endedFactors: (members: number) => `已关闭 ${members} 人的双重验证，这些人现在只凭密码登录。`,
    invitation: (code: string) => `管理员的邀请码（7 天内使用一次）：${code}`,
    closing: '正在关闭：处理完已开始的请求，不再接受新请求。',
    backedUp: (rows: number, file: string) => `已将 ${rows} 行写入 ${file}`,
    restored: (rows: number, epoch: number) =>
      `已恢复 ${rows} 行。纪元现为 ${epoch}：所有设备会重新读取全部数据，所有人需重新登录。`,
    files: (copied: number, folder: string) => `已将 ${copied} 个附件复制到 ${folder}`,
    brokenFiles: (count: number) => `${count} 个文件已损坏，未复制。保有原件的设备会重新发送。`,
    swept: (files: number, bytes: number) =>
      `已移除 ${files} 个文件（${bytes} 字节），它们已有 30 天不被任何记录引用。`,
    forgotten: (rows: number) => `已彻底清除 ${rows} 条 400 多天前移除的记录。`,
    usage: `npm run server                       启动办公室服务器
npm run server -- backup <文件>      写出副本，运行中也可以
npm run server -- restore <文件>     用副本替换办公室，须先停止运行
npm run server -- invite <姓名>      为无法登录的管理员生成新邀请码
npm run server -- sweep              移除 30 天以来不被任何记录引用的附件，
                                     并清除 400 天前移除的记录
npm run server -- end-second-factors 加密密钥遗失时，关闭所有人的双重验证

--folder <文件夹>   SQLite 数据所在文件夹              (wellfield-office)
--port <端口>       监听端口                            (4180)
--address <地址>    监听地址                            (127.0.0.1)
--name <名称>       办公室名称
--files <文件夹>    附件所在文件夹                      （文件夹内的 files）
--file-mb <数字>    单个文件上限，MB                    （50）
--files-gb <数字>   全部附件上限，GB                    （100）
--cert <文件> --key <文件>   自有 TLS 证书，PEM 格式
--secret-key <文件> 加密双重验证的密钥文件              （<文件夹>.key；PostgreSQL 时无）

WELLFIELD_DATABASE_URL     postgres://…，代替文件夹；可写多个主机，使用其中可写入的一个
WELLFIELD_METRICS_TOKEN    读取 /v1/metrics 时须出示
WELLFIELD_PROXIES          前置代理的地址，以逗号分隔
WELLFIELD_SECRET_KEY       32 字节，十六进制或 base64，代替 --secret-key 的文件`,
    FolderTaken: '此文件夹中已有办公室服务器在运行。',
    OfficeInUse: '请先停止办公室的所有进程。',
    BrokenCopy: '此副本已损坏，或不是副本。',
    NewerCopy: '此副本由更新版本的井田生成。',
    EarlyClock: '本机时钟早于副本的生成时间。请校准时钟后重新恢复。',
    NewerOffice: '更新版本的井田已使用过此数据库。',
    NoOffice: '这里没有办公室。',
    HalfCertificate: '使用证书须同时给出 --cert 和 --key。',
    BadCertificate: '--cert 的文件中没有 PEM 格式的证书。',
    OtherSecretKey:
      '本办公室的双重验证是用另一把密钥加密的。请用 WELLFIELD_SECRET_KEY 或 --secret-key 给出原密钥；若已遗失：npm run server -- end-second-factors',
    BadSecretKey: '密钥须为 32 字节，十六进制或 base64：openssl rand -base64 32',
    OpenSecretKey: '密钥文件可被他人读写，请执行 chmod 600。',
    NoWritableDatabase: 'WELLFIELD_DATABASE_URL 中的数据库都无法写入。',
    NoNumber: '--file-mb 和 --files-gb 须为大于 0 的数字。',
    NotAnAdministrator: '没有此姓名的管理员。',
    EADDRINUSE: '此端口已被其他程序占用，请用 --port 另选。',
    EACCES: '没有读写此文件或使用此端口的权限。',
    ENOENT: '没有此文件。',
  },
};

export type Sentences = (typeof sentences)['en'];

/** Those of the terminal's language; `locale` as in `LANG`. */
export function sentencesFor(locale: string): Sentences {
  return locale.startsWith('zh') ? sentences['zh-CN'] : sentences.en;
}

/** What an error that its user can mend says; undefined for a bug. */
export function sentenceOf(error: unknown, say: Sentences): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const named = new Set([error.name, 'code' in error ? String(error.code) : '']);
  for (const [name, sentence] of Object.entries(say)) {
    if (typeof sentence === 'string' && named.has(name)) return sentence;
  }
  return undefined;
}
