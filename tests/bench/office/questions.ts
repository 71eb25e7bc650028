import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** What went over a server's sockets since it began, headers included, and what it cost. */
export type Traffic = {
  readonly up: number;
  readonly down: number;
  /** Milliseconds of both kinds of processor time. */
  readonly cpu: number;
};

export type Answering = Readonly<Record<string, () => unknown>>;

/** Lets the parent ask for the server's traffic, and for whatever else it knows; tells the parent first where it answers. */
export function answerParent(server: Server, address: string, more: Answering = {}): void {
  const traffic = trafficOf(server);
  const known: Answering = { traffic, ...more };
  process.on('message', (question: string) => {
    void Promise.resolve(known[question]?.()).then((answer) => process.send?.({ answer }));
  });
  process.send?.({ answer: address });
}

function trafficOf(server: Server): () => Traffic {
  const open = new Set<Socket>();
  let [up, down] = [0, 0];
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => {
      open.delete(socket);
      up += socket.bytesRead;
      down += socket.bytesWritten;
    });
  });
  return () => {
    const { user, system } = process.cpuUsage();
    const sum = { up, down };
    for (const { bytesRead, bytesWritten } of open) {
      sum.up += bytesRead;
      sum.down += bytesWritten;
    }
    return { ...sum, cpu: (user + system) / 1000 };
  };
}
