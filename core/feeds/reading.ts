import * as v from 'valibot';
import { webAddress } from '../directory/citation.ts';
import { SOURCE_FAILURES } from './source.ts';

/** One reading of a source, while it goes on and when it is over. */

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const progressSchema = v.strictObject({
  /** Id of the source. */
  source: v.string(),
  /** Waiting for the server or the file; taking its rows; putting them away. */
  phase: v.picklist(['asking', 'taking', 'storing']),
  /** Meetings taken so far. */
  meetings: count,
});
export type ReadingProgress = v.InferOutput<typeof progressSchema>;

const outcomeSchema = v.variant('is', [
  /** A new generation lies beside the current one and can take its place. */
  v.strictObject({
    is: v.literal('written'),
    generation: count,
    blocks: count,
    meetings: count,
    rejected: count,
    etag: v.nullable(v.string()),
    lastModified: v.nullable(v.string()),
    /** Where it was read: a website's feed may have been found elsewhere than the address given. */
    address: v.nullable(webAddress),
  }),
  /** The server says that nothing changed. */
  v.strictObject({ is: v.literal('unchanged') }),
  v.strictObject({
    is: v.literal('failed'),
    reason: v.picklist(SOURCE_FAILURES),
    /** HTTP status, where there was an answer. */
    status: v.nullable(v.number()),
    /** Where the list really is, on a host that must be allowed first. */
    address: v.optional(webAddress),
  }),
  v.strictObject({ is: v.literal('cancelled') }),
]);
export type ReadingOutcome = v.InferOutput<typeof outcomeSchema>;

const newsSchema = v.variant('news', [
  /** Sources or their meetings changed. */
  v.strictObject({ news: v.literal('changed') }),
  v.strictObject({ news: v.literal('progress'), progress: progressSchema }),
]);
/** What open pages are told. */
export type MeetingNews = v.InferOutput<typeof newsSchema>;

/** What a worker that reads a source says of it. */
const workerWordSchema = v.union([newsSchema, outcomeSchema]);
export type WorkerWord = v.InferOutput<typeof workerWordSchema>;

/** News as it arrived from another page; null for anything else. */
export function parseNews(heard: unknown): MeetingNews | null {
  const parsed = v.safeParse(newsSchema, heard);
  return parsed.success ? parsed.output : null;
}

/** A word of the reading worker; null for anything else. */
export function parseWorkerWord(heard: unknown): WorkerWord | null {
  const parsed = v.safeParse(workerWordSchema, heard);
  return parsed.success ? parsed.output : null;
}
