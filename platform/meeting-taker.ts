/** Takes meetings row by row, pausing often, so that whatever else runs in this context gets its turn. */
import type { OpenedFeed } from '../core/feeds/import-feed.ts';
import type { ReadingProgress } from '../core/feeds/reading.ts';
import type { Meeting } from '../core/meeting.ts';

/** Milliseconds of work between two pauses, about a frame. */
const SLICE = 15;

export type MeetingTaker = {
  readonly meetings: readonly Meeting[];
  readonly rejected: number;
  /** Ids taken so far, over all pages of the source. */
  readonly seen: Set<string>;
  /** Rejects when the reading is cancelled. */
  take(rows: OpenedFeed['rows']): Promise<void>;
  say(phase: ReadingProgress['phase']): void;
};

export function createTaker(
  source: string,
  signal: AbortSignal,
  tell: (progress: ReadingProgress) => void,
): MeetingTaker {
  const meetings: Meeting[] = [];
  const seen = new Set<string>();
  let rejected = 0;
  const say = (phase: ReadingProgress['phase']) => tell({ source, phase, meetings: meetings.length });
  return {
    meetings,
    seen,
    get rejected() {
      return rejected;
    },
    say,
    async take(rows) {
      let begun = performance.now();
      for (const row of rows) {
        if (row.verdict === 'accept') meetings.push(...row.meetings);
        else rejected += 1;
        if (performance.now() - begun < SLICE) continue;
        say('taking');
        await pause(signal);
        begun = performance.now();
      }
      say('taking');
    },
  };
}

/** Lets everything that waits in this context go first: a real turn of its event loop, not only a promise. */
async function pause(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}
