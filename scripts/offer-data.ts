/** Reads data/offers and writes the modules generated from it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const ROOT = join(import.meta.dirname, '..');

/** The folder of the lists. */
export const OFFER_DATA = join(ROOT, 'data/offers');

/** One file of data/offers, parsed; an error names the file and the place in one line. */
export function readOfferData<S extends v.GenericSchema>(schema: S, file: string): v.InferOutput<S> {
  const result = v.safeParse(schema, JSON.parse(readFileSync(join(OFFER_DATA, file), 'utf8')));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`data/offers/${file}: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
}

/** A text as a JavaScript literal. */
export function quoted(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t');
  return `'${escaped}'`;
}

/** Writes a generated module where it is missing or out of date. */
export function writeGenerated(path: string, source: string, lines: readonly string[]): void {
  const text = [`// Generated from ${source}: change the lists there.`, ...lines, ''].join('\n');
  const file = join(ROOT, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  writeFileSync(file, text);
}
