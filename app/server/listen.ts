import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The port is taken or may not be used; its message is one plain sentence. */
export class ListenRefused extends Error {}

/** Limits against slow and idle senders, in ms; the header size in bytes. */
export interface SenderLimits {
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly connectionsCheckingInterval: number;
  readonly keepAliveTimeout: number;
  readonly maxHeaderSize: number;
}

export const standardLimits: SenderLimits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  // With requestTimeout below the 35 s within which every slow sender shall be gone; 5 s measured 35.2 s.
  connectionsCheckingInterval: 4_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16 * 1024,
};

/** Listens on this machine only: others come through a proxy that speaks https. */
export function listen(app: RequestListener, port: number, limits = standardLimits): Promise<Server> {
  const server = createServer({ ...limits }, app);
  server.maxConnections = 1000;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refused(error, port)));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function refused(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') return new ListenRefused(`Port ${port} is in use. Set PORT to another number.`);
  if (error.code === 'EACCES')
    return new ListenRefused(`Port ${port} may not be used. Set PORT to a number above 1023.`);
  return error;
}

export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
