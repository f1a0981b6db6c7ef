/** Turns data/offers/engines.json into the table for search pages and the names for the settings. */
import * as v from 'valibot';
import { quoted, readOfferData, writeGenerated } from './offer-data.ts';

const SOURCE = 'data/offers/engines.json';
const EngineFile = v.strictObject({
  about: v.string(),
  sources: v.record(v.string(), v.string()),
  googleSuffixes: v.pipe(v.string(), v.regex(/^[a-z.]+( [a-z.]+)+$/)),
  engines: v.array(
    v.strictObject({
      id: v.string(),
      name: v.string(),
      hosts: v.array(v.pipe(v.string(), v.regex(/^(-|\*\.)?[a-z\d.-]+$/))),
      pageHosts: v.optional(v.array(v.pipe(v.string(), v.regex(/^(\*\.)?[a-z\d.-]+\*?$/)))),
      paths: v.array(v.pipe(v.string(), v.startsWith('/'))),
      query: v.pipe(v.array(v.string()), v.minLength(1)),
      post: v.optional(v.boolean()),
      other: v.array(v.string()),
    }),
  ),
});

/** Writes both generated modules where they are missing or out of date. */
export function generateEngineTables(): void {
  const { engines, googleSuffixes } = readOfferData(EngineFile, 'engines.json');
  const table = engines.map(({ id, hosts, pageHosts, paths, query, post, other }) =>
    [
      id,
      (pageHosts ?? hosts).join(' '),
      paths.join(' '),
      query.join(' '),
      post ? '1' : '',
      other.join(' '),
    ].join('|'),
  );
  writeGenerated('core/offers/engines.generated.ts', SOURCE, [
    '/** Which search engine a page belongs to; `searxng` stands at an address that the person names. */',
    `export type EngineId = ${engines.map(({ id }) => quoted(id)).join(' | ')};`,
    `export const ENGINE_TABLE = ${quoted(table.join('\n'))};`,
  ]);
  const names = engines.map(({ id, name }) => `${quoted(id)}: ${quoted(name)}`);
  const hosts = engines.map((engine) => `${quoted(engine.id)}: ${quoted(engine.hosts.join(' '))}`);
  writeGenerated('core/offers/engine-names.generated.ts', SOURCE, [
    "import type { EngineId } from './engines.generated.ts';",
    `export const GOOGLE_SUFFIXES = ${quoted(googleSuffixes)};`,
    `export const ENGINE_HOSTS: Record<EngineId, string> = { ${hosts.join(', ')} };`,
    `export const ENGINE_NAMES: Record<EngineId, string> = { ${names.join(', ')} };`,
  ]);
}
