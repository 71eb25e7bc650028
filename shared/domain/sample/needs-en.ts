import type { NeedWords } from './needs.ts';

export const englishNeeds: NeedWords = {
  evidence: [
    'The log of stoppages, seen on site.',
    'Came up twice in the regular meeting.',
    'Said aside by the head of the workshop.',
  ],
  reason: 'Came out when we asked how the stoppage went',
  obstacles: {
    money: ['This year’s maintenance budget is spent', 'Above 50,000 headquarters has to approve'],
    organisation: [
      'Equipment and IT each say it is the other’s',
      'The person in charge moves on next month, nobody is named yet',
    ],
    interpersonal: [
      'The technical head is close to the former supplier',
      'The two in charge do not talk to each other',
    ],
    policy: ['The group forbids data to leave the plant', 'Purchases only by the yearly tender'],
  },
  how: 'Put into next year’s budget together with finance',
  sheet: {
    title: 'What stoppages and maintenance cost in all',
    first: 'As it is done now',
    second: 'With ours',
    note: 'Hours as the client’s equipment department estimates them.',
    lines: [
      'Equipment and software',
      'Installation and training',
      'Regular maintenance',
      'Stoppages and waiting',
      'Reading meters and summing up by hand',
    ],
  },
};
