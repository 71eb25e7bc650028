import { bothLanguages } from './language.ts';

/** The files whose columns are known again. */
export const importKnownWords = bothLanguages(
  {
    title: 'Files that are known again',
    hint: 'When a file with the same headers comes again, its columns are taken as they were.',
    columns_one: '{{count, number}} column',
    columns_other: '{{count, number}} columns',
    name: 'Name of {{name}}',
    rename: 'Rename {{name}}',
    renameShort: 'Rename',
    save: 'Save',
    cancel: 'Cancel',
    forget: 'Forget {{name}}',
    forgetShort: 'Forget',
    forgotten: '"{{name}}" is forgotten.',
    refused: {
      'name-missing': 'Give it a name.',
      'too-long': 'At most 200 characters.',
      'not-found': 'It has been removed meanwhile.',
    },
  },
  {
    title: '认得的文件',
    hint: '再次导入列名相同的文件时，各列按上次的方式对应。',
    columns_other: '{{count, number}} 列',
    name: '“{{name}}”的名称',
    rename: '重命名“{{name}}”',
    renameShort: '重命名',
    save: '保存',
    cancel: '取消',
    forget: '忘记“{{name}}”',
    forgetShort: '忘记',
    forgotten: '已忘记“{{name}}”。',
    refused: {
      'name-missing': '请填写名称。',
      'too-long': '最多 200 个字符。',
      'not-found': '它已被删除。',
    },
  },
);
