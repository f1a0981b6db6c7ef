import * as v from 'valibot';
import { type ParseResult, parseWith } from './parse.ts';

/**
 * The bundled dataset seen from outside: its format, its version and the names of its parts, each still unread.
 * A page reads only the parts it shows and carries only their schemas.
 */

/** Raised whenever the shape of any part changes, so that older code refuses newer data and rebuilds. */
export const DIRECTORY_FORMAT = 1;

export const envelopeSchema = v.strictObject({
  format: v.literal(DIRECTORY_FORMAT),
  /** `YYYY-MM-DD.<hash of the content>`: two equal datasets have equal versions. */
  version: v.string(),
  helplines: v.unknown(),
  emergency: v.unknown(),
  programmes: v.unknown(),
  topics: v.unknown(),
  overdoseSteps: v.unknown(),
  zones: v.unknown(),
});
export type Envelope = v.InferOutput<typeof envelopeSchema>;

export type DirectoryPart = Exclude<keyof Envelope, 'format' | 'version'>;

/** Schemas of the parts somebody wants to read. */
export type PartSchemas = { [P in DirectoryPart]?: v.GenericSchema<unknown, unknown> };
/** What those schemas read. */
export type PartsRead<S extends PartSchemas> = {
  [P in keyof S]: S[P] extends v.GenericSchema<unknown, infer T> ? T : never;
};

export function partNames(schemas: PartSchemas): DirectoryPart[] {
  // Object.keys forgets the names of the keys; the type allows no others.
  return Object.keys(schemas) as DirectoryPart[];
}

/** Reads parts out of a record of parts, each by its schema; others are left unread. Nothing is kept unparsed. */
export function partsIn<S extends PartSchemas>(
  record: Partial<Record<DirectoryPart, unknown>>,
  schemas: S,
): ParseResult<PartsRead<S>> {
  const read: Partial<Record<DirectoryPart, unknown>> = {};
  for (const name of partNames(schemas)) {
    const schema = schemas[name];
    if (!schema) continue;
    const parsed = parseWith(schema, record[name]);
    if (!parsed.ok) return { ok: false, reason: `${name}.${parsed.reason}` };
    read[name] = parsed.value;
  }
  // Filled key by key above, which the type of the whole cannot follow.
  return { ok: true, value: read as PartsRead<S> };
}
