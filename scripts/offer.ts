/**
 * `npm run --silent offer` decides queries: one JSON object a line ({"q": "…"}) on standard input, one
 * {"q", "pred"} a line on standard output, in order. A line that is no such object is answered with pred "none" and
 * a note on standard error, so that lines stay in step; the exit status is then 1.
 * `npm run offer -- --explain "words"` says why. A browser decides by the tables of the language its person reads; here
 * `--language fr` says which, and without it each query is decided by those of the language it seems to be in.
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { Need } from '../core/offers/decide.ts';
import { TABLE_LANGUAGES } from '../core/offers/table-languages.ts';
import { generateOfferTables } from './build-offers.ts';
import { learnToGuess } from './guess-language.ts';

const Line = v.object({ q: v.string() });

generateOfferTables();
const { decideIn } = await import('./built-decision.ts');
const { explain } = await import('./explain-offer.ts');

function readQuery(line: string): string | null {
  try {
    const parsed = v.safeParse(Line, JSON.parse(line));
    return parsed.success ? parsed.output.q : null;
  } catch {
    return null;
  }
}

type Decide = (query: string) => Need;

async function decideLines(decide: Decide): Promise<void> {
  let number = 0;
  let broken = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const query = readQuery(line);
    if (query === null) {
      broken++;
      console.error(`line ${number}: not a JSON object with a text "q"; answered with none`);
    }
    const pred = query === null ? 'none' : decide(query);
    process.stdout.write(`${JSON.stringify({ q: query ?? '', pred })}\n`);
  }
  if (broken > 0) process.exitCode = 1;
}

function refuse(reason: string): void {
  console.error(
    `${reason} Usage: npm run --silent offer < lines, or -- --explain "words"; either with --language ${TABLE_LANGUAGES.join('|')}`,
  );
  process.exitCode = 1;
}

function readArguments() {
  const options = { explain: { type: 'boolean' }, language: { type: 'string' } } as const;
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch {
    return null;
  }
}

async function main(): Promise<void> {
  const given = readArguments();
  if (given === null) return refuse('Unknown option.');
  const { values, positionals } = given;
  const named = TABLE_LANGUAGES.find((language) => language === values.language);
  if (values.language !== undefined && named === undefined) return refuse('There are no such tables.');
  const languageOf = named ? () => named : learnToGuess();
  if (!values.explain) {
    if (positionals.length > 0) return refuse('Words only with --explain.');
    return decideLines((query) => decideIn(languageOf(query), query).kind);
  }
  const query = positionals.join(' ');
  if (query === '') return refuse('Say which words.');
  const language = languageOf(query);
  console.log(explain(decideIn(language, query), language));
}

await main();
