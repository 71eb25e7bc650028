import { englishCare } from './care-en.ts';
import { englishDeals } from './deals-en.ts';
import { englishNeeds } from './needs-en.ts';
import { englishRevival } from './revival-en.ts';
import type { Vocabulary } from './vocabulary.ts';

export const english: Vocabulary = {
  places: [
    { region: 'Qinghai', cities: ['Xining', 'Golmud', 'Delingha'] },
    { region: 'Gansu', cities: ['Lanzhou', 'Tianshui', 'Baiyin', 'Jiayuguan'] },
    { region: 'Ningxia', cities: ['Yinchuan', 'Shizuishan', 'Zhongwei'] },
    { region: 'Shaanxi', cities: ["Xi'an", 'Baoji', 'Yulin', 'Hanzhong'] },
    { region: 'Xinjiang', cities: ['Urumqi', 'Karamay', 'Korla'] },
    { region: 'Sichuan', cities: ['Chengdu', 'Mianyang', 'Deyang'] },
    { region: 'Inner Mongolia', cities: ['Hohhot', 'Baotou'] },
    { region: 'Shanxi', cities: ['Taiyuan', 'Datong'] },
    { region: 'Henan', cities: ['Zhengzhou', 'Luoyang'] },
    { region: 'Hubei', cities: ['Wuhan', 'Yichang'] },
  ],
  signs: (
    'Jiazi Yichou Bingyin Dingmao Wuchen Jisi Gengwu Xinwei Renshen Guiyou Jiaxu ' +
    'Yihai Bingzi Dingchou Wuyin Jimao Gengchen Xinsi Renwu Guiwei Yiyou Bingxu ' +
    'Dinghai Wuzi Jichou Gengyin Xinmao Renchen Guisi Yiwei Bingshen Dingyou Jihai ' +
    'Renyin Guimao Jiachen Yisi Bingwu Dingwei Wushen'
  ).split(' '),
  trades: [
    {
      industry: 'Machinery',
      season: 'even',
      words: ['Precision Machinery', 'Machine Tools', 'General Machinery'],
    },
    {
      industry: 'Power',
      season: 'winter',
      words: ['Electrical', 'Transformer', 'Power Engineering'],
    },
    {
      industry: 'Chemicals',
      season: 'even',
      words: ['Chemical', 'Fine Chemical', 'Salt Chemical'],
    },
    { industry: 'Metals', season: 'even', words: ['Aluminium', 'Special Steel', 'Copper'] },
    {
      industry: 'Building materials',
      season: 'summer',
      words: ['Cement', 'Glass', 'Building Materials'],
    },
    { industry: 'Food', season: 'winter', words: ['Dairy', 'Grain and Oil', 'Food'] },
    {
      industry: 'Medicine',
      season: 'even',
      words: ['Pharmaceutical', 'Medical Devices', 'Herbal Medicine'],
    },
    { industry: 'Logistics', season: 'winter', words: ['Logistics', 'Cold Chain', 'Storage'] },
    {
      industry: 'Retail',
      season: 'winter',
      words: ['Trading', 'Department Store', 'Supermarkets'],
    },
    { industry: 'Textiles', season: 'even', words: ['Woollen Mill', 'Textile', 'Garment'] },
    { industry: 'Mining', season: 'summer', words: ['Mining', 'Salt Lake', 'Ore Dressing'] },
    {
      industry: 'Automotive',
      season: 'even',
      words: ['Auto Parts', 'Special Vehicles', 'Electric Vehicles'],
    },
    {
      industry: 'Information technology',
      season: 'even',
      words: ['Software', 'Information Technology', 'Data Services'],
    },
    {
      industry: 'Water and environment',
      season: 'summer',
      words: ['Water', 'Environmental', 'Sewage Treatment'],
    },
    { industry: 'Farming', season: 'summer', words: ['Agriculture', 'Seed', 'Livestock'] },
  ],
  forms: ['Co., Ltd.', 'Co., Ltd.', 'Company Limited', 'Joint Stock Co., Ltd.', 'Group Co., Ltd.'],
  longForm:
    'Equipment Manufacturing, Installation and Technical Services Engineering Joint Stock Co., Ltd.',
  gap: ' ',
  engineers: ['Chen Jia', 'Lin Yi', 'Zhou Bing', 'Wu Ding'],
  surnames:
    'Wang Li Zhang Liu Yang Zhao Huang Sun Ma Zhu Hu Guo He Gao Luo Zheng Liang Xie Song Tang'.split(
      ' ',
    ),
  people: {
    executive: [
      { called: 'Mr {name}', title: 'General manager', department: 'Management' },
      { called: 'Ms {name}', title: 'Deputy general manager', department: 'Management' },
    ],
    finance: [
      { called: 'Ms {name}', title: 'Head of accounts', department: 'Finance' },
      { called: 'Mr {name}', title: 'Finance director', department: 'Finance' },
    ],
    administrator: [
      {
        called: 'Mr {name}',
        title: 'Head of information centre',
        department: 'Information centre',
      },
      { called: 'Ms {name}', title: 'System administrator', department: 'Information centre' },
    ],
    technical: [
      { called: 'Ms {name}', title: 'Equipment engineer', department: 'Equipment' },
      { called: 'Mr {name}', title: 'Head of engineering', department: 'Engineering' },
    ],
    user: [
      { called: 'Mr {name}', title: 'Shift leader', department: 'Production' },
      { called: 'Ms {name}', title: 'Operator', department: 'Production' },
    ],
    other: [
      { called: 'Ms {name}', title: 'Purchasing manager', department: 'Purchasing' },
      { called: 'Mr {name}', title: 'Office secretary', department: 'Administration' },
    ],
  },
  address: '{number} Sample Road, {city}',
  notes: {
    onsite: [
      'Inspected the control cabinet, cleaned the filters, updated the equipment list.',
      'Went through contacts and equipment with the person on duty.',
      'Trained two new operators on site; both passed the basic check.',
      'Went through last quarter’s stoppages together; most came from the power supply.',
      'Replaced worn parts; two hours of test running without a fault.',
    ],
    phone: [
      'The part replaced last time runs well.',
      'The client found last month’s response slow; explained the cause and noted it.',
      'Checked the telephone numbers; the equipment department has a new head.',
      'The client asked about the maintenance interval; answered.',
    ],
    event: [
      'At the client’s open day; met the new head of equipment.',
      'The client came to our technical lecture and liked the online monitoring.',
    ],
    online: [
      'Discussed the yearly service plan; agreed in principle.',
      'Presented the new inspection plan; the client wants to see a price.',
      'First review after the upgrade; the reports now agree.',
    ],
  },
  plans: [
    'Send a plan and a price for the spare parts within two weeks.',
    'Arrange operator training next month.',
    'Agree the extension with engineering, then set a date.',
    'Finish the stoppage report and bring it by the end of the month.',
    'Prepare three options for renewing the yearly service.',
  ],
  needs: {
    stated: [
      'Somebody on site within four hours',
      'Spare parts in stock nearby',
      'A running report every month',
      'Service fees billed by the quarter',
    ],
    real: [
      'Fewer stoppages on the night shift',
      'New operators productive sooner',
      'Pass the yearly inspection at once',
    ],
    unstated: [
      'That somebody calls before we notice',
      'Figures to show to management',
      'Not having to chase progress',
    ],
    delightful: [
      'A warning before a part wears out',
      'Advice on energy during an inspection',
      'What other plants have learnt',
    ],
    latent: [
      'Maintenance planned from running data',
      'One view of several plants',
      'A direct link to the supplier’s system',
    ],
  },
  about: englishNeeds,
  deals: englishDeals,
  care: englishCare,
  revival: englishRevival,
  survey: {
    name: 'Service needs (sample)',
    note: 'Made by the sample book; all answers are invented.',
    questions: [
      {
        need: 'On site within four hours',
        functional: 'How do you feel if somebody is on site within four hours of a call?',
        dysfunctional: 'How do you feel if nobody is on site within four hours of a call?',
      },
      {
        need: 'Repaired at the first visit',
        functional: 'How do you feel if a fault is repaired at the first visit?',
        dysfunctional: 'How do you feel if a repair takes several visits?',
      },
      {
        need: 'Production data stays in the plant',
        functional: 'How do you feel if production data never leaves the plant?',
        dysfunctional: 'How do you feel if production data leaves the plant?',
      },
      {
        need: 'Quarterly energy analysis',
        functional: 'How do you feel if you get an energy analysis every quarter?',
        dysfunctional: 'How do you feel if you get no energy analysis?',
      },
      {
        need: 'Warning before parts wear out',
        functional: 'How do you feel if we warn you before a part wears out?',
        dysfunctional: 'How do you feel if we do not warn you before a part wears out?',
      },
      {
        need: 'Engineer on call on holidays',
        functional: 'How do you feel if an engineer is on call on public holidays?',
        dysfunctional: 'How do you feel if no engineer is on call on public holidays?',
      },
      {
        need: 'Service sheets on paper',
        functional: 'How do you feel if every service leaves a sheet on paper?',
        dysfunctional: 'How do you feel if there are no service sheets on paper?',
      },
      {
        need: 'Weekly product messages',
        functional: 'How do you feel if you get product messages every week?',
        dysfunctional: 'How do you feel if you get no product messages?',
      },
    ],
  },
};
