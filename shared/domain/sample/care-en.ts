import type { CareWords } from './care-words.ts';

export const englishCare: CareWords = {
  poll: 'Yearly survey of satisfaction with service',
  remarks: [
    'It took two days until somebody called back.',
    'It was solved, but only on the third visit.',
    'All right; nothing special.',
    'Quick answer, well explained.',
    'The engineer took real care; more than expected.',
  ],
  followUp: 'Apologised by phone and named one person to call; the client accepts that.',
  complaints: [
    {
      text: 'Nobody came on the day the machine stood still; a whole shift was lost.',
      answer: 'Explained the rota on site and promised to be there within four hours.',
      cause: 'The rota and the holidays collided, and there was no stand-in.',
      outcome: 'There is a stand-in now, told in writing; the client agrees.',
    },
    {
      text: 'Spare parts came a week later than agreed.',
      answer: 'Explained the delivery by phone and lent a replacement.',
      cause: 'Stock was below its safety level and the order was late.',
      outcome: 'Stock filled up, no freight charged this time.',
    },
    {
      text: 'The figures in the inspection report are not those read on site.',
      answer: 'Checked again and sent a corrected report.',
      cause: 'The report carried figures over from the last one.',
      outcome: 'Reports are checked by two people now; the client confirmed the correction.',
    },
    {
      text: 'The hotline is engaged again and again.',
      answer: 'Gave a second number and called everybody back.',
      cause: 'One person alone at the busiest hours.',
      outcome: 'A second person at the busiest hours; the line is free far more often.',
    },
  ],
  again: 'The same has happened again.',
  praises: [
    'Came on a weekend to bring the system back and stayed until the small hours.',
    'The training was so clear that the new people work alone now.',
    'Found the failing storage early and spared us a standstill.',
    'Patient, and always explains what it was.',
  ],
};
