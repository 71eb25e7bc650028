import { join } from 'node:path';
import type { Request, Session } from 'electron';
import { app, session } from 'electron';
import type { CertificateTrouble, Pin } from '../shared/bridge/certificate.ts';
import { plainHost } from '../shared/bridge/certificate.ts';
import { pinIn, troubleWith, verdictOn } from './certificate.ts';

/** As Electron reads them: taken, refused, and the system's own verdict. */
const answers = { take: 0, refuse: -2, system: -3 } as const;
const networkService = 'network.mojom.NetworkService';

export type Certificates = {
  /** False where it could not be kept. */
  readonly pin: (pin: Pin | null) => Promise<boolean>;
  /** What was wrong with what this host showed last. */
  readonly trouble: (host: string) => CertificateTrouble | null;
};

export function setupCertificates(): Certificates {
  const kept = pinIn(join(app.getPath('userData'), 'office-certificate.json'));
  const seen = new Map<string, CertificateTrouble | null>();
  const judge = (request: Request, answer: (verdict: number) => void): void => {
    const { hostname, certificate, errorCode } = request;
    const shown = { hostname, fingerprint: certificate.fingerprint, trusted: errorCode === 0 };
    seen.set(plainHost(hostname), troubleWith(kept.current(), shown));
    answer(answers[verdictOn(kept.current(), shown)]);
  };
  session.defaultSession.setCertificateVerifyProc(judge);
  let watching = Promise.resolve();
  app.on('child-process-gone', (_event, { serviceName }) => {
    if (serviceName === networkService) watching = watchAgain(judge);
  });
  return {
    pin: async (pin) => {
      const hosts = [kept.current()?.host, pin?.host];
      if (isSame(kept.current(), pin)) return true;
      try {
        kept.keep(pin);
      } catch {
        return false;
      }
      if (hosts.some((host) => host !== undefined && seen.has(host))) {
        seen.clear();
        await forgetVerdicts();
        await watching;
      }
      return true;
    },
    trouble: (host) => seen.get(host) ?? null,
  };
}

function isSame(one: Pin | null, other: Pin | null): boolean {
  return one?.host === other?.host && one?.fingerprint === other?.fingerprint;
}

/**
 * The network service keeps verdicts for half an hour and has no door to forget them by (electron/electron#41448). Its end has: Electron
 * starts it anew at the next request.
 */
async function forgetVerdicts(): Promise<void> {
  const service = app.getAppMetrics().find(({ serviceName }) => serviceName === networkService);
  if (service === undefined) return;
  const gone = new Promise<void>((done) => {
    app.on('child-process-gone', function hear(_event, { serviceName }) {
      if (serviceName !== networkService) return;
      app.off('child-process-gone', hear);
      done();
    });
  });
  process.kill(service.pid);
  await gone;
}

/** A network service that was started anew knows of no judge, and cannot be told before it answers something. */
async function watchAgain(
  judge: Parameters<Session['setCertificateVerifyProc']>[0],
): Promise<void> {
  const { defaultSession } = session;
  let answers = false;
  while (!answers) {
    answers = await defaultSession.resolveHost('127.0.0.1').then(
      () => true,
      () => false,
    );
  }
  defaultSession.setCertificateVerifyProc(null);
  defaultSession.setCertificateVerifyProc(judge);
}
