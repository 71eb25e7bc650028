import type { DealWords } from './deals.ts';

export const englishDeals: DealWords = {
  contracts: [
    'Maintenance of equipment {year}',
    'Equipment and maintenance {year}',
    'Technical services {year}',
  ],
  paymentNote: 'Waiting for the client’s acceptance',
  services: ['Hotline', 'On-site service', 'Remote service', 'Training', 'Inspection', 'Residency'],
  own: ['Monitoring terminal', 'Inverter cabinet', 'Energy software', 'Inspection device'],
  ownMaker: 'Our company',
  others: [
    { name: 'Monitoring gateway', maker: 'Sample Works One' },
    { name: 'Control cabinet', maker: 'Sample Works Two' },
    { name: 'Spot-check system', maker: 'Sample Works Three' },
  ],
  cooperation: [
    'We delivered the first equipment; maintenance has been renewed every year since.',
    'It began with an urgent repair and became a yearly service.',
    'We carried out both extensions; a third is being discussed.',
    'Another supplier looked after them before and was too slow.',
  ],
  needsBefore: [
    'A plan and a price for connecting to the present system.',
    'Wants to see how others of the trade use it.',
  ],
  needsIn: [
    'Somebody who handles stoppages at night, and new operators trained soon.',
    'Spare parts nearby, and a running report every month.',
  ],
  needsAfter: [
    'A warning before parts wear out.',
    'Help with the papers of the yearly inspection.',
  ],
  stepNotes: [
    'The papers are complete.',
    'Confirmed by the equipment department.',
    'The equipment list follows next week.',
  ],
};
