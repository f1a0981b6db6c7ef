import { vi } from 'vitest';
import type { Source } from '../../core/feeds/source.ts';
import { BLOCK_SIZE } from '../../core/finder/block.ts';
import { loadColumns, readBlocks, readSource } from '../../platform/meeting-store.ts';
import browser from '../fixtures/fake-browser.ts';

/** Answers of invented servers, given in place of `fetch`; the addresses asked are written down. */
export type FeedServer = {
  asked: URL[];
  /** What the next requests get; by default every address is unknown. */
  answer: (url: URL, init: RequestInit) => Response | Promise<Response>;
  /** Hosts the person has allowed. */
  allowed: Set<string>;
};

export function stubFeedServer(): FeedServer {
  const server: FeedServer = {
    asked: [],
    answer: () => new Response('', { status: 404 }),
    allowed: new Set(['feeds.nearhand.example', 'bmlt.nearhand.example']),
  };
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    const url = new URL(address);
    server.asked.push(url);
    return await server.answer(url, init);
  });
  Object.assign(browser, {
    permissions: {
      contains: async ({ origins = [] }: { origins?: string[] }) =>
        origins.every((origin) => server.allowed.has(new URL(origin).hostname)),
    },
  });
  return server;
}

export const json = (value: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json', ...headers } });

export const page = (html: string) => new Response(html, { headers: { 'content-type': 'text/html' } });

/** A source's record. */
export async function record(id: string): Promise<Source> {
  const source = await readSource(id);
  if (!source) throw new Error(`${id} is gone`);
  return source;
}

/** All meetings a page would find. */
export async function meetingsOf(id: string) {
  const source = await record(id);
  const columns = await loadColumns(source);
  if (!columns.ok) throw new Error(columns.problem);
  const { hot, tables } = columns.value;
  const numbers = Array.from({ length: Math.ceil(hot.count / BLOCK_SIZE) }, (_, k) => k);
  const blocks = await readBlocks(source, numbers, tables);
  return blocks.flatMap((block) => (block.ok ? block.value : []));
}

export const rows = (count: number, row: (n: number) => unknown) =>
  Array.from({ length: count }, (_, n) => row(n));
