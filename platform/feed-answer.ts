/** From the bytes of an answer to its rows, or the reason why there are none. */
import { type FeedShape, readFeedShape } from '../core/feeds/feed-shape.ts';
import type { FeedFormat } from '../core/feeds/import-options.ts';
import type { Fetched, FetchFailure } from './feed-fetch.ts';

type Body = Extract<Fetched, { is: 'body' }>;

/** Rows of an answer. A page of the web in their place, and a list that breaks off, are told apart from other junk. */
export function shapeOfAnswer(answer: Body, format?: FeedFormat): FeedShape | FetchFailure {
  const shape = readFeedShape(answer.bytes, format);
  if (typeof shape !== 'string') return shape;
  const reason =
    shape !== 'not_json'
      ? shape
      : isPage(answer)
        ? 'html_page'
        : breaksOff(answer.bytes)
          ? 'half_body'
          : shape;
  return { is: 'failed', reason, status: 200 };
}

/** Is an answer a page of the web, by what it says or by how it begins? */
export function isPage({ html, bytes }: Body): boolean {
  return html || edge(bytes, 'first') === '<';
}

/** Begins as a list or an object and does not end as one. */
function breaksOff(bytes: Uint8Array): boolean {
  return /[[{]/.test(edge(bytes, 'first')) && !/[\]}]/.test(edge(bytes, 'last'));
}

/** The first or last character that is not white space. */
function edge(bytes: Uint8Array, which: 'first' | 'last'): string {
  const piece = which === 'first' ? bytes.subarray(0, 1000) : bytes.subarray(-1000);
  const text = new TextDecoder().decode(piece).trim();
  return (which === 'first' ? text[0] : text.at(-1)) ?? '';
}
