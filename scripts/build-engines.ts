/** Turns data/offers/engines.json into the list of engines, and into the row that each engine's pages carry. */
import * as v from 'valibot';
import type { EngineRow, Other } from '../core/offers/result-page.ts';
import { quoted, readOfferData, writeGenerated } from './offer-data.ts';

const SOURCE = 'engines.json';
const EngineFile = v.strictObject({
  about: v.string(),
  sources: v.record(v.string(), v.string()),
  googleSuffixes: v.pipe(v.string(), v.regex(/^[a-z.]+( [a-z.]+)+$/)),
  engines: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[a-z-]+$/)),
      name: v.string(),
      hosts: v.array(v.pipe(v.string(), v.regex(/^(-|\*\.)?[a-z\d.-]+$/))),
      paths: v.array(v.pipe(v.string(), v.regex(/^\*?\/[\w./;]*\$?$/))),
      query: v.pipe(v.array(v.string()), v.minLength(1)),
      joined: v.optional(v.boolean()),
      post: v.optional(v.boolean()),
      other: v.array(v.pipe(v.string(), v.regex(/^\w+(=-?\w+(,\w+)*)?$/))),
    }),
  ),
});

/** One expression for all paths of an engine: each the whole path, or its beginning up to a whole name. */
function pathSource(paths: readonly string[]): string {
  const sources = paths.map((path) => {
    const source = path.replace(/^\*/, '.*').replace(/\.(?!\*)/g, '\\.');
    return /\w$/.test(source) ? `${source}(/|$)` : source;
  });
  return `^(${sources.join('|')})`;
}

function readOther(text: string): Other {
  const [name = '', list] = text.split('=');
  if (list === undefined) return { name };
  return list.startsWith('-') ? { name, except: list.slice(1).split(',') } : { name, only: list.split(',') };
}

/** The row of each engine, by its id. */
export function readEngineRows(): Record<string, EngineRow> {
  const { engines } = readOfferData(EngineFile, SOURCE);
  return Object.fromEntries(
    engines.map(({ id, paths, query, joined, post, other }) => [
      id,
      {
        path: pathSource(paths),
        query,
        ...(joined && { joined }),
        ...(post && { post }),
        other: other.map(readOther),
      },
    ]),
  );
}

/** Writes the generated module where it is missing or out of date. */
export function generateEngineTables(): void {
  const { engines, googleSuffixes } = readOfferData(EngineFile, SOURCE);
  const list = engines.map(
    ({ id, name, hosts }) =>
      `{ id: ${quoted(id)}, name: ${quoted(name)}, hosts: [${hosts.map(quoted).join(', ')}] },`,
  );
  writeGenerated('core/offers/engines.generated.ts', `data/offers/${SOURCE}`, [
    '/** `searxng` stands at an address that the person names. */',
    `export type EngineId = ${engines.map(({ id }) => quoted(id)).join(' | ')};`,
    'export const ENGINE_LIST: { id: EngineId; name: string; hosts: string[] }[] = [',
    ...list,
    '];',
    `export const GOOGLE_SUFFIXES = ${quoted(googleSuffixes)};`,
  ]);
}
