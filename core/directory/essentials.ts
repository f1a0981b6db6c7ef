import * as v from 'valibot';
import type { Directory } from './directory.ts';
import { emergencyNumberSchema, helplinesSchema } from './helpline.ts';
import { overdoseStepsSchema } from './overdose-steps.ts';
import { type ParseResult, parseWith } from './parse.ts';
import { zoneCountriesSchema } from './zone-countries.ts';

/** What the popup shows: packed in a small file of its own, so that quick help waits for no database. */
const essentialsSchema = v.strictObject({
  steps: overdoseStepsSchema,
  helplines: helplinesSchema,
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
  const { helplines, emergency, zones } = directory;
  return { steps, helplines, emergency, zones };
}

/** Where the build puts it, and the popup fetches it from. */
export const ESSENTIALS_PATH = 'directory/essentials.json';

/** Parses what the build packed. */
export function parseEssentials(value: unknown): ParseResult<Essentials> {
  return parseWith(essentialsSchema, value);
}
