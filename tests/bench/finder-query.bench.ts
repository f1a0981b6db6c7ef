/** How long a question to the finder takes, and how that compares with reading one column once. */
import { encodeMeetings } from '../../core/finder/encode-meetings.ts';
import { findMeetings } from '../../core/finder/find-meetings.ts';
import { ANY_MEETING, createMeetingSet, type MeetingQuery } from '../../core/finder/meeting-query.ts';
import { sampleMeetings } from '../../core/finder/sample.ts';
import { createZoneClocks } from '../../core/finder/schedule.ts';
import { loadSource } from '../core/finder/load-meetings.ts';

export const name = 'finder: query';

/** `limit` is the most that is allowed, where something is promised. */
export type Figure = { metric: string; value: number; unit: string; limit?: number };

const LONDON = { lat: 51.51, lon: -0.13 };
const NONE = { want: [], avoid: [] };
const QUERIES: Record<string, MeetingQuery> = {
  'soonest of all': ANY_MEETING,
  'soonest near a place': { ...ANY_MEETING, near: LONDON },
  'nearest of all': { ...ANY_MEETING, near: LONDON, sort: 'nearest' },
  'in person, one evening, within 40 km, nearest': {
    ...ANY_MEETING,
    near: LONDON,
    withinKm: 40,
    attendance: { ...NONE, want: ['in-person'] },
    days: { ...NONE, want: [2] },
    times: { ...NONE, want: [{ from: 17 * 60, to: 24 * 60 }] },
    sort: 'nearest',
  },
  'not online, for women or beginners, not 12-step': {
    ...ANY_MEETING,
    attendance: { ...NONE, avoid: ['online'] },
    tags: { want: ['women'], avoid: ['smoking'] },
    approaches: { ...NONE, avoid: ['twelve-step'] },
  },
  'two words typed': { ...ANY_MEETING, text: 'willow lon' },
  'a word misspelt': { ...ANY_MEETING, text: 'willwo qqqqqq' },
  'by name': { ...ANY_MEETING, sort: 'name' },
};
const SIZES = [
  { count: 2_000, limit: undefined },
  { count: 30_000, limit: 1 },
  { count: 100_000, limit: 3 },
];

/**
 * Milliseconds of processor time of single runs, sorted, after the engine has warmed up. Not of the clock on the
 * wall, and of five rounds the quietest: other programs on the machine are not what is measured.
 */
function timesOf(work: () => void): number[] {
  for (let i = 0; i < 60; i++) work();
  const rounds = Array.from({ length: 5 }, () =>
    Array.from({ length: 60 }, () => {
      const from = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(from);
      return (user + system) / 1000;
    }).sort((a, b) => a - b),
  );
  return rounds.reduce((best, round) => (at(round, 0.95) < at(best, 0.95) ? round : best));
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.floor(sorted.length * share)] ?? Number.NaN;

function sum(column: Float32Array): number {
  let total = 0;
  for (let i = 0; i < column.length; i++) total += column[i] ?? 0;
  return total;
}

export function run(): Figure[] {
  const moment = { now: Date.parse('2026-11-24T18:00Z'), zone: 'Europe/London', clocks: createZoneClocks() };
  return SIZES.flatMap(({ count, limit }) => {
    const encoded = encodeMeetings(sampleMeetings(count));
    const source = loadSource('sample', encoded);
    const set = createMeetingSet([source], new Map([['na', ['twelve-step']]]));
    const size = count.toLocaleString('en');
    let sink = 0;
    const pass = at(
      timesOf(() => {
        sink += sum(source.hot.lon);
      }),
      0.5,
    );
    const perMeeting = (bytes: number) => bytes / count;
    const figures: Figure[] = [
      { metric: `${size}: one pass over one column`, value: sink === 1 ? Number.NaN : pass, unit: 'ms' },
      {
        metric: `${size}: hot columns`,
        value: perMeeting(encoded.hot.byteLength),
        unit: 'bytes a meeting',
        limit: 20,
      },
      {
        metric: `${size}: words`,
        value: perMeeting(encoded.tokens.byteLength),
        unit: 'bytes a meeting',
        limit: 40,
      },
      { metric: `${size}: names`, value: perMeeting(encoded.names.byteLength), unit: 'bytes a meeting' },
      {
        metric: `${size}: blocks, uncompressed`,
        value: perMeeting(encoded.blocks.join('').length),
        unit: 'characters a meeting',
      },
    ];
    for (const [title, query] of Object.entries(QUERIES)) {
      const times = timesOf(() => findMeetings(set, query, moment));
      const p95: Figure = { metric: `${size}: ${title}, p95`, value: at(times, 0.95), unit: 'ms' };
      figures.push(limit === undefined ? p95 : { ...p95, limit });
      figures.push({
        metric: `${size}: ${title}, median to one pass`,
        value: at(times, 0.5) / pass,
        unit: 'times',
      });
    }
    return figures;
  });
}

if (import.meta.main) {
  for (const { metric, value, unit, limit } of run()) {
    const verdict = limit === undefined ? '' : value <= limit ? `  (at most ${limit})` : `  ABOVE ${limit}`;
    console.log(`${metric}: ${value.toFixed(3)} ${unit}${verdict}`);
  }
}
