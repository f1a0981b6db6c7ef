/** How many bytes of script each page loads before it is ready, compressed as a store would. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ENGINES } from '../../core/offers/engines.ts';
import { pageFiles } from '../../core/offers/page-scripts.ts';
import { TABLE_LANGUAGES } from '../../core/offers/table-languages.ts';
import { ROOT } from '../../scripts/run.ts';
import type { Figure } from './figure.ts';

export const name = 'bytes of script';

const BUILT = join(ROOT, '.output/chrome-mv3');

/** A script and everything it imports at once; what it loads later on demand does not count. */
export function scriptsOf(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const code = readFileSync(join(BUILT, entry), 'utf8');
  for (const [, path] of code.matchAll(/(?:^|[;\n}])import(?:[^"'()]*?from)?["']\.?\/?([^"']+\.js)["']/g)) {
    if (path) scriptsOf(path.startsWith('chunks/') ? path : `chunks/${path}`, seen);
  }
  return seen;
}

/** Gzip bytes of all scripts a page starts with. */
export function scriptBytes(page: string): number {
  const html = readFileSync(join(BUILT, page), 'utf8');
  const entries = [...html.matchAll(/<script[^>]* src="\/([^"]+)"/g)].map(([, path]) => path ?? '');
  const scripts = new Set(entries.flatMap((entry) => [...scriptsOf(entry)]));
  return [...scripts].reduce(
    (sum, path) => sum + gzipSync(readFileSync(join(BUILT, path)), { level: 9 }).length,
    0,
  );
}

/** Gzip bytes of all scripts that a page can load, at once, a moment later or on demand. */
function allScriptBytes(page: string): number {
  const seen = new Set<string>();
  const follow = (text: string) => {
    for (const [, name] of text.matchAll(/["'`](?:\.|\/chunks)\/([\w-]+\.js)["'`]/g)) {
      const path = `chunks/${name}`;
      if (seen.has(path)) continue;
      seen.add(path);
      follow(readFileSync(join(BUILT, path), 'utf8'));
    }
  };
  follow(readFileSync(join(BUILT, page), 'utf8'));
  return aloneBytes(...seen);
}

/** Gzip bytes of scripts that import nothing, file by file as a package holds them. */
function aloneBytes(...scripts: string[]): number {
  return scripts.reduce(
    (sum, script) => sum + gzipSync(readFileSync(join(BUILT, script)), { level: 9 }).length,
    0,
  );
}

export function run(): Figure[] {
  return [
    {
      metric: 'every search page, lists included',
      value:
        Math.max(
          ...ENGINES.flatMap(({ id }) =>
            TABLE_LANGUAGES.map((language) => aloneBytes(...pageFiles(id, language))),
          ),
        ) / 1000,
      unit: 'kB gzip',
      limit: 10,
    },
    {
      metric: 'search page with a card, more',
      value: aloneBytes('offer-card.js') / 1000,
      unit: 'kB gzip',
      limit: 10,
    },
    { metric: 'popup, before its lines are shown', value: scriptBytes('popup.html') / 1000, unit: 'kB gzip' },
    { metric: 'popup, all', value: allScriptBytes('popup.html') / 1000, unit: 'kB gzip', limit: 25 },
    { metric: 'side panel', value: scriptBytes('sidepanel.html') / 1000, unit: 'kB gzip' },
  ];
}
