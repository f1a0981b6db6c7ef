import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export type TestServer = {
  /** `http://127.0.0.1:…`: what a story hands to `browser.allow`. */
  origin: string;
  /** Paths with their queries, in the order they were asked for. */
  asked: string[];
  close(): Promise<void>;
};

/** Answers one request by its address; the response is ended by the handler. */
export type Handler = (url: URL, response: ServerResponse, request: IncomingMessage) => void;

/** A server of this machine on a port of its own, for one story. */
export async function serve(handle: Handler): Promise<TestServer> {
  const asked: string[] = [];
  let origin = '';
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', origin);
    asked.push(url.pathname + url.search);
    handle(url, response, request);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
  origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Ends a response with a value as JSON, readable from any origin. */
export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
  });
  response.end(JSON.stringify(value));
}
