/** Reads a BMLT server: page after page of meetings with their formats, and the service bodies that hold helplines. */
import {
  hasNextPage,
  lacksDuration,
  lacksLanguage,
  type MeetingsScope,
  meetingsAddress,
  readDefaultDuration,
  scopesOf,
  serverInfoAddress,
  serviceBodiesAddresses,
  serviceBodyIds,
} from '../core/feeds/bmlt-query.ts';
import { type FeedShape, readFeedShape } from '../core/feeds/feed-shape.ts';
import { openShape } from '../core/feeds/import-feed.ts';
import type { Source } from '../core/feeds/source.ts';
import { shapeOfAnswer } from './feed-answer.ts';
import { type FetchFailure, fetchFeed } from './feed-fetch.ts';
import type { MeetingTaker } from './meeting-taker.ts';

/** Names of formats are asked for in English, which the importer knows; the codes themselves have no language. */
const LANGUAGE = 'en';

/** Takes all meetings of a source. Resolves to the failure that ended it, or null. Rejects when cancelled. */
export async function readBmlt(
  source: Source & { address: string },
  taker: MeetingTaker,
  signal: AbortSignal,
): Promise<FetchFailure | null> {
  const server = new BmltServer(source.address, signal);
  for (const scope of scopesOf(source)) {
    for (let page = 1, more = true; more; page += 1) {
      taker.say('asking');
      const shape = await server.page(scope, page);
      if ('is' in shape) return shape;
      const serviceBodies = await server.bodiesOf(shape.rows);
      const defaultDuration = lacksDuration(shape.rows) ? await server.defaultDuration() : null;
      const opened = openShape(shape, {
        programme: source.programme,
        serviceBodies,
        seen: taker.seen,
        ...(defaultDuration === null ? {} : { defaultDuration }),
      });
      await taker.take(opened.rows);
      more = hasNextPage(page, shape.rows.length);
    }
  }
  return null;
}

class BmltServer {
  readonly #root: string;
  readonly #signal: AbortSignal;
  #language: string | null = LANGUAGE;
  readonly #bodies: unknown[] = [];
  readonly #asked = new Set<string>();
  #duration: Promise<number | null> | null = null;

  constructor(root: string, signal: AbortSignal) {
    this.#root = root;
    this.#signal = signal;
  }

  /** One page; asked for again without a language where the server lacks it, and from then on so. */
  async page(scope: MeetingsScope, page: number): Promise<FeedShape | FetchFailure> {
    const shape = await this.#ask(scope, page);
    if ('is' in shape || this.#language === null || !lacksLanguage(shape.rows, shape.formats)) return shape;
    this.#language = null;
    return await this.#ask(scope, page);
  }

  async #ask(scope: MeetingsScope, page: number): Promise<FeedShape | FetchFailure> {
    const address = meetingsAddress({ root: this.#root, scope, page, language: this.#language });
    const answer = await fetchFeed(address, this.#signal);
    if (answer.is === 'failed') return answer;
    if (answer.is === 'unchanged') return { is: 'failed', reason: 'not_json', status: 304 };
    return shapeOfAnswer(answer, 'bmlt');
  }

  /** The service bodies of some rows and all those above, with the ones asked for before. */
  async bodiesOf(rows: readonly unknown[]): Promise<readonly unknown[]> {
    const ids = serviceBodyIds(rows).filter((id) => !this.#asked.has(id));
    for (const id of ids) this.#asked.add(id);
    for (const address of serviceBodiesAddresses(this.#root, ids)) {
      this.#bodies.push(...(await this.#rowsOf(address)));
    }
    return this.#bodies;
  }

  /** Minutes of a meeting that does not say how long it lasts; null when the server does not tell. */
  defaultDuration(): Promise<number | null> {
    this.#duration ??= this.#rowsOf(serverInfoAddress(this.#root)).then(readDefaultDuration);
    return this.#duration;
  }

  /** Rows that only add to meetings: without them the meetings are good enough to have. */
  async #rowsOf(address: string): Promise<readonly unknown[]> {
    const answer = await fetchFeed(address, this.#signal);
    const shape = answer.is === 'body' ? readFeedShape(answer.bytes) : 'not_json';
    return typeof shape === 'string' ? [] : shape.rows;
  }
}
