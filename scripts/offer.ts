/**
 * `npm run --silent offer` decides queries: one JSON object a line ({"q": "…"}) on standard input, one
 * {"q", "pred"} a line on standard output, in order. A line that is no such object is answered with pred "none" and
 * a note on standard error, so that lines stay in step; the exit status is then 1.
 * `npm run offer -- --explain "words"` says why.
 */
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { generateOfferTables } from './build-offers.ts';
import { explain } from './explain-offer.ts';

const Line = v.object({ q: v.string() });

generateOfferTables();
const { decide } = await import('./built-decision.ts');

function readQuery(line: string): string | null {
  try {
    const parsed = v.safeParse(Line, JSON.parse(line));
    return parsed.success ? parsed.output.q : null;
  } catch {
    return null;
  }
}

async function decideLines(): Promise<void> {
  let number = 0;
  let broken = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const query = readQuery(line);
    if (query === null) {
      broken++;
      console.error(`line ${number}: not a JSON object with a text "q"; answered with none`);
    }
    process.stdout.write(
      `${JSON.stringify({ q: query ?? '', pred: query === null ? 'none' : decide(query).kind })}\n`,
    );
  }
  if (broken > 0) process.exitCode = 1;
}

const [flag, ...rest] = process.argv.slice(2);
if (flag === '--explain') {
  if (rest.length === 0) {
    console.error('Say which words: npm run offer -- --explain "words"');
    process.exitCode = 1;
  } else console.log(explain(decide(rest.join(' '))));
} else if (flag === undefined) await decideLines();
else {
  console.error(`Unknown option ${flag}. Usage: npm run --silent offer < lines, or -- --explain "words"`);
  process.exitCode = 1;
}
