import * as v from 'valibot';
import { envelopeSchema } from './envelope.ts';
import { emergencyNumberSchema, helplinesSchema } from './helpline.ts';
import { overdoseStepsSchema } from './overdose-steps.ts';
import { type ParseResult, parseWith } from './parse.ts';
import { programmeSchema } from './programme.ts';
import { topicSchema } from './topic.ts';
import { zoneCountriesSchema } from './zone-countries.ts';

/** The bundled dataset: all records that ship, in one value with a version. */

export const directorySchema = v.strictObject({
  ...envelopeSchema.entries,
  helplines: helplinesSchema,
  emergency: v.array(emergencyNumberSchema),
  programmes: v.array(programmeSchema),
  topics: v.array(topicSchema),
  overdoseSteps: v.array(overdoseStepsSchema),
  /** Countries of each time zone, by which the popup guesses where the person is. */
  zones: zoneCountriesSchema,
});
export type Directory = v.InferOutput<typeof directorySchema>;

/** Parses the whole dataset. Unknown fields are refused by name; nothing is cast. */
export function parseDirectory(value: unknown): ParseResult<Directory> {
  return parseWith(directorySchema, value);
}
