import * as v from 'valibot';
import { type Citation, calendarDay, citationSchema, languageTag } from './citation.ts';
import { parseWith } from './parse.ts';

/**
 * What every reviewed record in data/ carries beside its content: how well it is attested, who decided that it
 * may ship, and what is left to check. The records themselves: helpline-record, programme-record,
 * emergency-record.
 */

/** `two-source`: independent pages agree. `verified`: one page shows it. `unverified`: memory or a code repository. */
export const STATUSES = ['two-source', 'verified', 'unverified'] as const;
export const attestation = v.picklist(STATUSES);
export type Attestation = v.InferOutput<typeof attestation>;

/** True where at least one page that was read shows the fact. */
export function isAttested(status: Attestation): boolean {
  return status !== 'unverified';
}

/** Entries shared by all records. */
export const reviewEntries = {
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'not a lower-case id')),
  /** How well the main fact of the record is attested. */
  status: attestation,
  /** Where it was read. Only an unverified record may have none. */
  citations: v.array(citationSchema),
  /** What agrees without being a page one can cite: never counts as a source. */
  corroboration: v.optional(v.array(v.string())),
  /** Age of the pages, in the words of the review; null where none is dated. */
  asOf: v.nullable(v.string()),
  checkedOn: calendarDay,
  /** What speaks against it or limits it. */
  doubts: v.optional(v.string()),
  /** What must be checked before it ships. Needed wherever something is held. */
  toCheck: v.optional(v.string()),
  lang: languageTag,
};

/**
 * What becomes of a record: it ships, or is held for reasons that a person can act on, or it claims that it may
 * ship and still does not parse, which fails the build.
 */
export type Shipping<T> =
  | { outcome: 'ships'; value: T }
  | { outcome: 'held'; reasons: string[] }
  | { outcome: 'broken'; reason: string };

/** A part of a record that does not ship, with the reason and what to check. */
export type HeldPart = { part: string; reason: string; toCheck?: string };

/** Citations as they ship: the checker's words stay in data/, because they may hold numbers that must not ship. */
export function shippedCitations(citations: Citation[]): Citation[] {
  return citations.map(({ url, publisher }) => (publisher === undefined ? { url } : { url, publisher }));
}

/** Ships what parses; names the field of what does not. */
export function shipIfValid<T>(schema: v.GenericSchema<unknown, T>, candidate: unknown): Shipping<T> {
  const parsed = parseWith(schema, candidate);
  return parsed.ok ? { outcome: 'ships', value: parsed.value } : { outcome: 'broken', reason: parsed.reason };
}
