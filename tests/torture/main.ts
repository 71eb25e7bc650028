import { parseArgs } from 'node:util';
import { openStage } from '../bench/browser.ts';
import { killAndInspect } from './kills.ts';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '100' } } });

const stage = await openStage({ app: false });
try {
  const { kills, acknowledged, clients } = await killAndInspect(stage, Number(values.kills));
  process.stdout.write(
    `${kills} kills, ${acknowledged} acknowledged steps, ${clients} clients: nothing lost, torn or doubled.\n`,
  );
} finally {
  stage.close();
}
