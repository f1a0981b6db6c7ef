import * as v from 'valibot';
import { calendarDay } from '../directory/citation.ts';
import { type ParseResult, parseWith } from '../directory/parse.ts';
import { meetingSchema } from '../meeting.ts';

/**
 * What a person saved: meetings and kinds of groups, each with an own note and a place in the "try three kinds"
 * plan. A kept thing carries a copy of what was known, so that it stays readable when its source forgets it.
 */

/** Longer notes are refused on input, not cut: nothing a person wrote is lost in silence. */
export const MAX_NOTE_LENGTH = 4000;

const common = {
  /** `programme:na`, or `meeting:<source id>:<meeting id>`. */
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(400)),
  /** Name as it was when kept. */
  name: v.string(),
  note: v.pipe(v.string(), v.maxLength(MAX_NOTE_LENGTH)),
  /** Part of the plan to try three different kinds. */
  inPlan: v.boolean(),
  /** The day the person tried it, if they said so. */
  triedOn: v.nullable(calendarDay),
  /** Epoch milliseconds. */
  keptAt: v.number(),
  /** Epoch milliseconds of the last change; decides which copy wins when a file is read in. */
  changedAt: v.number(),
};

export const keptItemSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('programme'), ...common, programmeId: v.string() }),
  v.strictObject({
    kind: v.literal('meeting'),
    ...common,
    sourceId: v.string(),
    /** Name of the source as the person knew it. */
    sourceName: v.string(),
    meeting: meetingSchema,
  }),
]);
export type KeptItem = v.InferOutput<typeof keptItemSchema>;

/** The part of a kept thing that a person edits. */
export type KeptChange = Partial<Pick<KeptItem, 'note' | 'inPlan' | 'triedOn'>>;

export const KEPT_FILE_VERSION = 1;

const keptFileSchema = v.strictObject({
  /** Marks the file as Nearhand's, and its shape. */
  nearhandKept: v.literal(KEPT_FILE_VERSION),
  exportedAt: v.number(),
  items: v.array(keptItemSchema),
});

/** The text of an export file: readable JSON. `now` in epoch milliseconds. */
export function writeKeptFile(items: readonly KeptItem[], now: number): string {
  return JSON.stringify({ nearhandKept: KEPT_FILE_VERSION, exportedAt: now, items }, null, 2);
}

/** Reads an export file. A refusal names what is wrong; nothing is taken from a file that does not fit whole. */
export function readKeptFile(text: string): ParseResult<KeptItem[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'the file is not JSON' };
  }
  const parsed = parseWith(keptFileSchema, json);
  return parsed.ok ? { ok: true, value: parsed.value.items } : parsed;
}

/**
 * Joins what a file holds with what is kept: nothing is removed, and of two copies the one changed last wins.
 * Two different notes on the same thing are both kept, one under the other.
 */
export function mergeKept(kept: readonly KeptItem[], read: readonly KeptItem[]): KeptItem[] {
  const merged = new Map(kept.map((item) => [item.id, item]));
  for (const item of read) {
    const own = merged.get(item.id);
    merged.set(item.id, own ? joinCopies(own, item) : item);
  }
  return [...merged.values()];
}

function joinCopies(own: KeptItem, other: KeptItem): KeptItem {
  const newer = other.changedAt > own.changedAt ? other : own;
  const older = newer === own ? other : own;
  const oldNote = older.note.trim();
  const missing = oldNote !== '' && !newer.note.includes(oldNote);
  const joined = `${newer.note}\n\n${oldNote}`.trim();
  return missing && joined.length <= MAX_NOTE_LENGTH ? { ...newer, note: joined } : newer;
}

/** How many different kinds the plan asks to try before judging. */
export const PLAN_SIZE = 3;

export type PlanState = {
  /** In the plan, in the order they were kept. */
  items: KeptItem[];
  tried: number;
  /** Kinds still missing to make three; two meetings of one programme count once. */
  missingKinds: number;
};

/** Where the "try three kinds" plan stands. */
export function planState(kept: readonly KeptItem[]): PlanState {
  const items = kept.filter((item) => item.inPlan).toSorted((a, b) => a.keptAt - b.keptAt);
  const kinds = new Set(items.map(kindOf));
  return {
    items,
    tried: items.filter((item) => item.triedOn !== null).length,
    missingKinds: Math.max(0, PLAN_SIZE - kinds.size),
  };
}

function kindOf(item: KeptItem): string {
  return item.kind === 'programme' ? item.programmeId : (item.meeting.programme ?? item.id);
}
