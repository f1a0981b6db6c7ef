import * as v from 'valibot';
import type { Directory } from './directory.ts';
import { zoneCountriesSchema } from './guess-country.ts';
import { emergencyNumberSchema } from './helpline.ts';
import { overdoseStepsSchema } from './overdose-steps.ts';
import { type ParseResult, parseWith } from './parse.ts';

/** What must be at hand even when no store and no file answers: packed into the popup's own page by the build. */
const essentialsSchema = v.strictObject({
  steps: overdoseStepsSchema,
  emergency: v.array(emergencyNumberSchema),
  zones: zoneCountriesSchema,
});
export type Essentials = v.InferOutput<typeof essentialsSchema>;

/** The essentials of a directory in a language, or in English where the steps are not translated. */
export function essentialsOf(directory: Directory, language: string): Essentials {
  const steps =
    directory.overdoseSteps.find(({ lang }) => lang === language) ??
    directory.overdoseSteps.find(({ lang }) => lang === 'en');
  if (!steps) throw new Error('the directory has no overdose steps in English');
  return { steps, emergency: directory.emergency, zones: directory.zones };
}

/** Parses what the build packed. */
export function parseEssentials(value: unknown): ParseResult<Essentials> {
  return parseWith(essentialsSchema, value);
}
