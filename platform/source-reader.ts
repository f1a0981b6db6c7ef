/**
 * Reads one source from beginning to end into a new generation, beside the one in use. Runs in the background, or in a
 * worker of it; nothing here needs the browser's extension API, and whether the host is allowed was asked before.
 */
import { httpsAddress } from '../core/feeds/bmlt-query.ts';
import { FEED_SIZE_LIMIT, type FeedShape, readFeedShape } from '../core/feeds/feed-shape.ts';
import { hostPattern } from '../core/feeds/host-pattern.ts';
import { openShape } from '../core/feeds/import-feed.ts';
import { findMeetingsFeed } from '../core/feeds/meeting-guide-discovery.ts';
import type { ReadingOutcome, ReadingProgress } from '../core/feeds/reading.ts';
import type { Source } from '../core/feeds/source.ts';
import { encodeMeetings } from '../core/finder/encode-meetings.ts';
import { readBmlt } from './bmlt-reader.ts';
import { isPage, shapeOfAnswer } from './feed-answer.ts';
import { type FetchFailure, fetchFeed, type Known } from './feed-fetch.ts';
import { writeGeneration } from './generation-store.ts';
import { createTaker, type MeetingTaker } from './meeting-taker.ts';
import { readStaged } from './staged-files.ts';

export type ReaderTools = { signal: AbortSignal; tell: (progress: ReadingProgress) => void };

type Failure = Extract<ReadingOutcome, { is: 'failed' }>;
/** What is noted beside the meetings. */
type Origin = Known & { address: string | null };

/** Reads a source. Never rejects; to be called under the source's lock. */
export async function readIntoGeneration(source: Source, tools: ReaderTools): Promise<ReadingOutcome> {
  const taker = createTaker(source.id, tools.signal, tools.tell);
  try {
    const read = await takeMeetings(source, taker, tools.signal);
    if ('is' in read) return read;
    if (taker.meetings.length === 0) return { is: 'failed', reason: 'no_meetings', status: null };
    taker.say('storing');
    const encoded = encodeMeetings(taker.meetings);
    const generation = source.generation + 1;
    await writeGeneration(source.id, generation, encoded, tools.signal);
    if (tools.signal.aborted) return { is: 'cancelled' };
    const { blocks, count } = encoded;
    return {
      is: 'written',
      generation,
      blocks: blocks.length,
      meetings: count,
      rejected: taker.rejected,
      ...read,
    };
  } catch {
    return tools.signal.aborted ? { is: 'cancelled' } : { is: 'failed', reason: 'not_stored', status: null };
  }
}

async function takeMeetings(
  source: Source,
  taker: MeetingTaker,
  signal: AbortSignal,
): Promise<Origin | Failure | { is: 'unchanged' }> {
  const { kind, address } = source;
  const unknown = { etag: null, lastModified: null, address };
  taker.say('asking');
  if (kind === 'file') return (await readFile(source, taker)) ?? unknown;
  if (kind === 'sample') return (await readSample(taker)) ?? unknown;
  if (address === null) return { is: 'failed', reason: 'no_network', status: null };
  if (kind === 'bmlt') return (await readBmlt({ ...source, address }, taker, signal)) ?? unknown;
  return await readMeetingGuide({ ...source, address }, taker, signal);
}

/** A feed by its own address, or by that of a website whose head names it. */
async function readMeetingGuide(
  source: Source & { address: string },
  taker: MeetingTaker,
  signal: AbortSignal,
): Promise<Origin | Failure | { is: 'unchanged' }> {
  const answer = await fetchFeed(source.address, signal, source.generation === 0 ? undefined : source);
  if (answer.is !== 'body') return answer;
  if (isPage(answer)) {
    const named = findMeetingsFeed(new TextDecoder().decode(answer.bytes), source.address);
    const feed = named === null ? null : httpsAddress(named);
    if (feed === null || feed === source.address) return { is: 'failed', reason: 'html_page', status: 200 };
    // A person allowed one host; what a page on it names elsewhere is another one's to allow.
    if (hostPattern(feed) !== hostPattern(source.address)) {
      return { is: 'failed', reason: 'no_permission', status: null, address: feed };
    }
    const shared = await fetchFeed(feed, signal);
    if (shared.is !== 'body') return shared;
    return await takeAnswer(shapeOfAnswer(shared), source, taker, { ...known(shared), address: feed });
  }
  return await takeAnswer(shapeOfAnswer(answer), source, taker, {
    ...known(answer),
    address: source.address,
  });
}

function known({ etag, lastModified }: Known): Known {
  return { etag, lastModified };
}

async function takeAnswer(
  shape: FeedShape | FetchFailure,
  { programme }: Source,
  taker: MeetingTaker,
  origin: Origin,
): Promise<Origin | Failure> {
  if ('is' in shape) return shape;
  await taker.take(openShape(shape, { programme, seen: taker.seen }).rows);
  return origin;
}

async function readFile({ id, programme }: Source, taker: MeetingTaker): Promise<Failure | null> {
  const file = await readStaged(id);
  if (!file) return { is: 'failed', reason: 'no_file', status: null };
  if (file.size > FEED_SIZE_LIMIT) return { is: 'failed', reason: 'too_big', status: null };
  const shape = readFeedShape(new Uint8Array(await file.arrayBuffer()));
  if (typeof shape === 'string') return { is: 'failed', reason: shape, status: null };
  await taker.take(openShape(shape, { programme, seen: taker.seen }).rows);
  return null;
}

/** Enough to see how the finder feels with a few cities' meetings. */
const SAMPLE_SIZE = 3000;

/** Invented meetings; the build leaves them out of every package but that of `npm start`. */
async function readSample(taker: MeetingTaker): Promise<Failure | null> {
  if (!import.meta.env.NEARHAND_SAMPLE) return { is: 'failed', reason: 'no_file', status: null };
  const { sampleMeetings } = await import('../core/finder/sample.ts');
  const rows = sampleMeetings(SAMPLE_SIZE).map((meeting, index) => ({
    index,
    verdict: 'accept' as const,
    meetings: [meeting],
    codes: { known: [], unknown: [] },
  }));
  await taker.take(rows);
  return null;
}
