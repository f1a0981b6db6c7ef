import * as v from 'valibot';
import { zoneCountriesSchema } from './guess-country.ts';
import { emergencyNumberSchema, helplineSchema } from './helpline.ts';
import { programmeSchema } from './programme.ts';
import { overdoseStepsSchema, topicSchema } from './topic.ts';

/** The bundled dataset: all records that ship, in one value with a version. */

/** Raised whenever the shape below changes, so that older code refuses newer data and rebuilds. */
export const DIRECTORY_FORMAT = 1;

export const directorySchema = v.strictObject({
  format: v.literal(DIRECTORY_FORMAT),
  /** `YYYY-MM-DD.<hash of the content>`: two equal datasets have equal versions. */
  version: v.string(),
  helplines: v.array(helplineSchema),
  emergency: v.array(emergencyNumberSchema),
  programmes: v.array(programmeSchema),
  topics: v.array(topicSchema),
  overdoseSteps: v.array(overdoseStepsSchema),
  /** Countries of each time zone, by which the popup guesses where the person is. */
  zones: zoneCountriesSchema,
});
export type Directory = v.InferOutput<typeof directorySchema>;

export type ParseResult<T> = { ok: true; value: T } | { ok: false; reason: string };

/** Parses one value by a schema; a refusal names the field: `helplines.3.channels.0.value: not a number …`. */
export function parseWith<T>(schema: v.GenericSchema<unknown, T>, value: unknown): ParseResult<T> {
  const result = v.safeParse(schema, value);
  if (result.success) return { ok: true, value: result.output };
  const issue = result.issues[0];
  const path = v.getDotPath(issue) ?? '(root)';
  return { ok: false, reason: `${path}: ${issue.message}` };
}

/** Parses the whole dataset. Unknown fields are refused by name; nothing is cast. */
export function parseDirectory(value: unknown): ParseResult<Directory> {
  return parseWith(directorySchema, value);
}

export type DirectoryPart = Exclude<keyof Directory, 'format' | 'version'>;

/** Parses some parts of a dataset, given as an object of exactly those parts. */
export function parseParts<P extends DirectoryPart>(
  parts: readonly P[],
  value: unknown,
): ParseResult<Pick<Directory, P>> {
  const entries: v.ObjectEntries = Object.fromEntries(
    parts.map((part) => [part, directorySchema.entries[part]]),
  );
  // The types cannot carry a generic list of keys; the schema itself is exact.
  const schema: unknown = v.strictObject(entries);
  return parseWith(schema as v.GenericSchema<unknown, Pick<Directory, P>>, value);
}
