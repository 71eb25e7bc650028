import { bothLanguages } from './language.ts';

/** Why a file, a row or a choice of columns is not taken in. */
export const importRefusalsWords = bothLanguages(
  {
    problem: {
      'part-missing': {
        'client name':
          'No column holds the client\'s name. Say which one does: choose "Client name" above it.',
        'client code':
          'No column says whose record a row is. Choose "Client code" or "Client name" above one.',
        'contact name':
          'No column holds the name of the contact. Choose "Name of the contact" above it.',
        'contract number':
          'No column says which contract it is. Choose "Contract number" or "Contract name" above one.',
        'line period':
          'No column says of which day, month or year the revenue is. Choose "Day, month or year" above it.',
        'line amount': 'No column holds the amount. Choose "Amount" above it.',
      },
      'field-twice': 'Two columns are given as "{{field}}". Choose one of them.',
      'period-missing':
        'Say which year or month the revenue in "{{header}}" is of, such as 2015 or 2015-03.',
      'period-twice': 'Two columns hold the revenue of {{period}}. Choose one of them.',
      'label-missing': 'A field of your own needs a name.',
      'label-twice': 'Two fields are named "{{label}}". Give each its own name.',
    },
    file: {
      'not-a-table': {
        picture: 'This is a picture, not a table. Choose a CSV or XLSX file.',
        pdf: 'This is a PDF. Wellfield reads tables: ask for the list as an Excel or CSV file.',
        html: 'This is a web page, even if its name ends in .xls. Open it in Excel and save it as .xlsx.',
        archive:
          'This is an archive without a workbook in it. Unpack it and choose the CSV or XLSX file.',
        document:
          'This is a text document, not a table. Copy its table into a spreadsheet and save that.',
        data: 'This is a data file (JSON or XML), not a table. Choose a CSV or XLSX file.',
        binary: 'This file holds no text that could be a table. Choose a CSV or XLSX file.',
      },
      'old-or-locked':
        'This is an old Excel file (.xls) or one that is locked with a password. Open it in Excel, remove the password, and save it as .xlsx or .csv.',
      'other-spreadsheet':
        'This is a spreadsheet of another kind ({{format}}). Save it as .xlsx or .csv.',
      empty: 'The file is empty. There is nothing to import.',
      'header-only': 'The file has the names of its columns but no rows below them.',
      'one-long-line':
        'Row {{row, number}} is over 1,000,000 characters long, so this is no table with a row for each client.',
      'open-quote':
        'A quotation mark opens a cell and none closes it, so it cannot be told where the cells end. Save the file as .xlsx, or remove the mark.',
      'too-large': 'The file has {{megabytes, number}} MB; at most 200 MB can be read. Split it.',
      'too-many-columns':
        'The table has {{count, number}} columns; at most 200 can be read. Delete those that are not needed.',
      'too-many-rows':
        'The table is too long: at most 200,000 rows, or 5,000,000 filled cells, can be read. Split it.',
      'unpacks-too-large':
        'The file would unpack to more than 500 MB. A client list does not, so it was not opened.',
      damaged: 'The file is damaged or incomplete. Download or save it again.',
      unreadable:
        'The file could not be read. It may have been moved, changed or locked by another program.',
    },
    row: {
      'no-name': 'It has neither a name nor a code.',
      'no-client': 'It names no client.',
      'part-blank': {
        contacts: 'It has no name of a contact.',
        contracts: 'It has neither a number nor a name of a contract.',
        revenue: 'It lacks the period or the amount.',
      },
      'not-a-period': '"{{column}}" is not a day, a month or a year: {{value}}.',
      'not-a-currency': '"{{column}}" is not a currency: {{value}}.',
      'no-such-word': '"{{column}}" is none of {{words}}: {{value}}.',
      'no-such-option':
        'The field "{{field}}" does not offer "{{value}}". Add it to the field first, or leave the column out.',
      'client-unknown': 'No client in your book is called "{{name}}".',
      'code-unknown': 'No client in your book has the code {{code}}.',
      'contact-not-unique':
        'Its client has several contacts named "{{name}}", and the phone does not tell which is meant.',
      'contract-not-unique': 'Its client has several contracts that "{{name}}" may mean.',
      'fees-in-other-currency':
        'The contract has its fees in {{expected}}, the row in {{found}}. Give both fees, or correct the contract.',
      'sum-row': 'It adds up the rows above and is no client.',
      'too-long':
        '"{{column}}" is too long: {{length, number}} characters, at most {{limit, number}}.',
      'error-value': '"{{column}}" holds a calculation error: {{value}}.',
      'not-an-amount': '"{{column}}" is not an amount of money: {{value}}.',
      'not-a-number': '"{{column}}" is not a number: {{value}}.',
      'not-a-day': '"{{column}}" is not a date: {{value}}.',
      'no-such-day': '"{{column}}" is a day that does not exist: {{value}}.',
      'number-too-large': '"{{column}}" is too large a number: {{value}}.',
      'other-currency':
        '"{{column}}" is in {{found}}, but the column is in {{expected}}: {{value}}.',
      'twice-in-file': 'Same client twice in the file (row {{line, number}}).',
      'code-and-name-differ':
        'Its code is that of {{owner}}, but its name, {{name}}, is that of another client.',
      'name-has-other-code':
        'A client of this name has another code: {{code}}. Same client, or two of one name?',
      'code-not-unique': 'Several clients in your book have this code.',
      'name-not-unique': 'Several clients in your book have this name. Give the row its code.',
      'revenue-not-unique':
        "Its client has several revenue entries of {{period}} that add up to something else. Correct them on the client's page.",
      'new-without-name': 'No client has this code, and the row has no name for a new one.',
    },
    words: {
      role: 'top management, finance, administrator, technical, user, other',
      influence: 'high, medium, low',
      stance: 'champion, supporter, neutral, sceptic, opponent',
      sort: 'product, service, other',
    },
  },
  {
    problem: {
      'part-missing': {
        'client name': '没有一列是客户名称。请指定是哪一列：在该列上方选择“客户名称”。',
        'client code': '没有一列说明属于哪个客户。请在一列上方选择“客户编号”或“客户名称”。',
        'contact name': '没有一列是联系人姓名。请在该列上方选择“联系人姓名”。',
        'contract number': '没有一列说明是哪份合同。请在一列上方选择“合同编号”或“合同名称”。',
        'line period': '没有一列说明是哪一天、哪个月或哪一年的收入。请选择“日期、月份或年份”。',
        'line amount': '没有一列是金额。请在该列上方选择“金额”。',
      },
      'field-twice': '有两列都是“{{field}}”，请只保留一列。',
      'period-missing': '请填写“{{header}}”是哪一年或哪个月的收入，例如 2015 或 2015-03。',
      'period-twice': '有两列都是 {{period}} 的收入，请只保留一列。',
      'label-missing': '自定义字段需要一个名称。',
      'label-twice': '有两个字段都叫“{{label}}”，请分别命名。',
    },
    file: {
      'not-a-table': {
        picture: '这是一张图片，不是表格。请选择 CSV 或 XLSX 文件。',
        pdf: '这是 PDF 文件。井田读取的是表格，请向对方索取 Excel 或 CSV 格式的名单。',
        html: '这其实是网页，即使文件名以 .xls 结尾。请用 Excel 打开，另存为 .xlsx。',
        archive: '这是压缩包，里面没有工作簿。请解压后选择 CSV 或 XLSX 文件。',
        document: '这是文档，不是表格。请把其中的表格复制到电子表格中再保存。',
        data: '这是数据文件（JSON 或 XML），不是表格。请选择 CSV 或 XLSX 文件。',
        binary: '文件中没有可以作为表格的文字。请选择 CSV 或 XLSX 文件。',
      },
      'old-or-locked':
        '这是旧版 Excel 文件（.xls），或者设有密码。请用 Excel 打开，去掉密码，另存为 .xlsx 或 .csv。',
      'other-spreadsheet': '这是另一种格式的表格（{{format}}）。请另存为 .xlsx 或 .csv。',
      empty: '文件是空的，没有可以导入的内容。',
      'header-only': '文件只有列名，下面没有数据行。',
      'one-long-line': '第 {{row, number}} 行超过 1,000,000 个字符，这不是每行一个客户的表格。',
      'open-quote':
        '有一个引号打开了单元格却没有闭合，无法判断单元格到哪里结束。请另存为 .xlsx，或删除该引号。',
      'too-large': '文件有 {{megabytes, number}} MB，最多可以读取 200 MB。请拆分后再导入。',
      'too-many-columns': '表格有 {{count, number}} 列，最多可以读取 200 列。请删除不需要的列。',
      'too-many-rows':
        '表格太长：最多可以读取 200,000 行或 5,000,000 个有内容的单元格。请拆分后再导入。',
      'unpacks-too-large': '文件解压后会超过 500 MB。客户名单不会这么大，因此没有打开。',
      damaged: '文件已损坏或不完整。请重新下载或保存。',
      unreadable: '无法读取文件。它可能已被移动、更改，或正被其他程序占用。',
    },
    row: {
      'no-name': '既没有名称，也没有编号。',
      'no-client': '没有写明是哪个客户。',
      'part-blank': {
        contacts: '没有联系人姓名。',
        contracts: '既没有合同编号，也没有合同名称。',
        revenue: '缺少期间或金额。',
      },
      'not-a-period': '“{{column}}”不是日期、月份或年份：{{value}}。',
      'not-a-currency': '“{{column}}”不是币种：{{value}}。',
      'no-such-word': '“{{column}}”不属于{{words}}：{{value}}。',
      'no-such-option': '字段“{{field}}”没有“{{value}}”这个选项。请先在字段中添加，或不导入该列。',
      'client-unknown': '账簿中没有名为“{{name}}”的客户。',
      'code-unknown': '账簿中没有编号为 {{code}} 的客户。',
      'contact-not-unique': '该客户有多位联系人叫“{{name}}”，凭电话也无法判断是哪一位。',
      'contract-not-unique': '该客户有多份合同可能是“{{name}}”。',
      'fees-in-other-currency':
        '合同费用的币种是 {{expected}}，这一行是 {{found}}。请同时给出两项费用，或先更正合同。',
      'sum-row': '这是合计行，不是客户。',
      'too-long': '“{{column}}”太长：{{length, number}} 个字符，最多 {{limit, number}} 个。',
      'error-value': '“{{column}}”是计算错误：{{value}}。',
      'not-an-amount': '“{{column}}”不是金额：{{value}}。',
      'not-a-number': '“{{column}}”不是数字：{{value}}。',
      'not-a-day': '“{{column}}”不是日期：{{value}}。',
      'no-such-day': '“{{column}}”是不存在的日期：{{value}}。',
      'number-too-large': '“{{column}}”的数字太大：{{value}}。',
      'other-currency': '“{{column}}”的币种是 {{found}}，而该列是 {{expected}}：{{value}}。',
      'twice-in-file': '同一客户在文件中出现两次（见第 {{line, number}} 行）。',
      'code-and-name-differ': '编号属于“{{owner}}”，而名称“{{name}}”属于另一个客户。',
      'name-has-other-code': '同名客户的编号是 {{code}}。是同一个客户，还是重名？',
      'code-not-unique': '账簿中有多个客户使用这个编号。',
      'name-not-unique': '账簿中有多个同名客户，请为这一行补上编号。',
      'revenue-not-unique': '该客户在 {{period}} 有多条收入，合计与此不符。请在客户页面更正。',
      'new-without-name': '没有客户使用这个编号，而这一行又没有名称，无法新增。',
    },
    words: {
      role: '高层、财务、系统管理员、技术、使用人员、其他',
      influence: '高、中、低',
      stance: '拥护、支持、中立、怀疑、反对',
      sort: '产品、服务、其他',
    },
  },
);
