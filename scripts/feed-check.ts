/**
 * Checks feeds with the importer the app itself uses: `npm run feed:check -- FILE…`. `--jsonl` prints one line of
 * JSON for each file and nothing else; `--format bmlt|meeting-guide` forces a standard; `--programme ID` reads the
 * codes of that programme.
 */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { reportLine, reportText } from '../core/feeds/feed-report.ts';
import { FEED_SIZE_LIMIT } from '../core/feeds/feed-shape.ts';
import { type ImportedFeed, importFeed } from '../core/feeds/import-feed.ts';
import { FEED_FORMATS, type ImportOptions } from '../core/feeds/import-options.ts';

const USAGE = 'Usage: npm run feed:check -- [--jsonl] [--format bmlt|meeting-guide] [--programme ID] FILE…';

function refuse(line: string): never {
  console.error(line);
  console.error(USAGE);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        jsonl: { type: 'boolean', default: false },
        format: { type: 'string' },
        programme: { type: 'string' },
      },
    });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** A file's bytes; a file beyond the limit is not read, only its size counts. */
function readBytes(file: string): Uint8Array | null {
  return statSync(file).size > FEED_SIZE_LIMIT ? null : readFileSync(file);
}

function check(bytes: Uint8Array | null, options: ImportOptions): { feed: ImportedFeed; threw: boolean } {
  if (bytes === null) return { feed: { fileError: 'too_big', format: null, rows: [] }, threw: false };
  try {
    return { feed: importFeed(bytes, options), threw: false };
  } catch (error) {
    // The importer promises never to throw; should it ever, the report says so and the other files still count.
    console.error(error);
    return { feed: { fileError: null, format: null, rows: [] }, threw: true };
  }
}

const { values, positionals } = readArguments();
const format = FEED_FORMATS.find((name) => name === values.format);
if (values.format !== undefined && format === undefined) refuse(`Unknown format: ${values.format}`);
if (positionals.length === 0) refuse('Name at least one file.');

const options: ImportOptions = {
  programme: values.programme ?? null,
  ...(format === undefined ? {} : { format }),
};
const files = positionals.map((file) => {
  try {
    return { file, bytes: readBytes(file) };
  } catch (error) {
    return refuse(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
});

for (const { file, bytes } of files) {
  const begun = performance.now();
  const { feed, threw } = check(bytes, options);
  const seconds = (performance.now() - begun) / 1000;
  const lines = values.jsonl
    ? [reportLine(basename(file), feed, seconds, threw)]
    : reportText(basename(file), feed, seconds);
  for (const line of lines) console.log(line);
  if (threw) process.exitCode = 1;
}
