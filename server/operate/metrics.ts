import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What is counted for whoever looks after the office; kinds and numbers, no names. */
export type Metrics = {
  readonly answered: (route: string, status: number, seconds: number) => void;
  readonly refused: (refusal: string) => void;
  readonly verdict: (verdict: string, count: number) => void;
  readonly streams: (open: number) => void;
  readonly head: (head: number, epoch: number) => void;
  readonly text: () => Promise<string>;
  readonly contentType: string;
};

export function officeMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'wellfield_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['route', 'status'] as const,
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  });
  const refusals = new Counter({
    name: 'wellfield_refusals_total',
    help: 'Requests refused, by reason',
    labelNames: ['refusal'] as const,
    registers,
  });
  const operations = new Counter({
    name: 'wellfield_operations_total',
    help: 'Operations of devices, by what became of them',
    labelNames: ['verdict'] as const,
    registers,
  });
  const streams = new Gauge({
    name: 'wellfield_streams',
    help: 'Devices that listen for changes',
    registers,
  });
  const head = new Gauge({
    name: 'wellfield_head',
    help: 'Last number of the office, as this process saw it',
    registers,
  });
  const epoch = new Gauge({
    name: 'wellfield_epoch',
    help: 'Rises when the office is restored',
    registers,
  });
  return {
    answered: (route, status, seconds) =>
      requests.observe({ route, status: String(status) }, seconds),
    refused: (refusal) => refusals.inc({ refusal }),
    verdict: (verdict, count) => operations.inc({ verdict }, count),
    streams: (open) => streams.set(open),
    head: (at, of) => {
      head.set(at);
      epoch.set(of);
    },
    text: async () => register.metrics(),
    contentType: register.contentType,
  };
}
