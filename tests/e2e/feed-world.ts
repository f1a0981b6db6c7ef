import { once } from 'node:events';
import { createServer as createProxy, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, connect, type Server } from 'node:net';
import type { Duplex } from 'node:stream';
import type { View } from '../../scripts/browser/view.ts';
import { createCertificate } from './certificate.ts';

/**
 * A network of a few invented hosts that answer over https, behind a proxy that the whole browser goes through: what
 * Nearhand asks is asked for real, and nothing else can be reached.
 */
export type FeedWorld = {
  /** For the launch of a browser. */
  network: { port: number; keyHash: string };
  /** Addresses asked for, in order. */
  asked: URL[];
  /** How the next requests are answered; a story sets it anew as it goes on. */
  answer: (url: URL, response: ServerResponse, request: IncomingMessage) => void;
  /** Cuts the network, or joins it again. */
  online: boolean;
  close(): Promise<void>;
};

export const HOSTS = [
  'bmlt.nearhand.example',
  'feeds.nearhand.example',
  'sheets.nearhand.example',
  'aggregator.bmltenabled.org',
];

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

export async function openFeedWorld(): Promise<FeedWorld> {
  const { key, cert, keyHash } = createCertificate(HOSTS);
  const sockets = new Set<Duplex>();
  const keep = (socket: Duplex) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = createServer({ key, cert }, (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
    world.asked.push(url);
    world.answer(url, response, request);
  });
  server.on('connection', keep);
  const serverPort = await listening(server);

  const proxy = createProxy((_request, response) => response.writeHead(502).end());
  proxy.on('connect', (request, socket, head) => {
    keep(socket);
    const host = String(request.url).split(':')[0] ?? '';
    if (!world.online || !HOSTS.includes(host)) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const onward = connect(serverPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    keep(onward);
    socket.on('close', () => onward.destroy());
    onward.on('close', () => socket.destroy());
  });
  const world: FeedWorld = {
    network: { port: await listening(proxy), keyHash },
    asked: [],
    answer: (_url, response) => response.writeHead(404).end(),
    online: true,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([server, proxy].map((each) => new Promise((done) => each.close(done))));
    },
  };
  return world;
}

/** Sends a value as a server of feeds does, with no leave for pages of other origins. */
export function sendFeed(
  response: ServerResponse,
  value: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
}

/**
 * What is stored of the one source, read as raw records: how many meetings its record names, whether every part and
 * block of that generation is there, and whether its last reading broke off.
 */
export async function readStored(view: View): Promise<{ meetings: number; whole: boolean; broken: boolean }> {
  return await view.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await result(indexedDB.open('meetings'));
    const transaction = database.transaction(['sources', 'parts', 'blocks']);
    const [source] = await result(transaction.objectStore('sources').getAll());
    const range = IDBKeyRange.bound([source.id, source.generation], [source.id, source.generation, []]);
    const parts = await result(transaction.objectStore('parts').count(range));
    const blocks = await result(transaction.objectStore('blocks').getAll(range));
    database.close();
    const rows = blocks.reduce((sum: number, block: string) => sum + JSON.parse(block).length, 0);
    return {
      meetings: source.meetings,
      whole: parts === 4 && rows === source.meetings,
      broken: source.lastFailure?.reason === 'interrupted',
    };
  });
}
