import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FIRST_HELP_PATH, isFirstHelp } from '../../../core/directory/first-help.ts';
import { ROOT } from '../tree.ts';
import { BUILDS } from './built-manifests.ts';

/** All script that the popup can load, what it loads late included, in bytes of gzip. */
const MOST = 25 * 1024;
/** Of that what runs before the lines are painted. */
const MOST_AT_FIRST = 5 * 1024;

describe.each(BUILDS)('the popup in %s', (build) => {
  const read = (file: string) => readFileSync(join(ROOT, '.output', build, file), 'utf8');

  /** A script with everything that it names, at once or late. */
  const reachable = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const [, name] of read(file).matchAll(/["'`]\.\/([\w-]+\.js)["'`]/g))
      reachable(`chunks/${name}`, seen);
    return seen;
  };
  const page = read('popup.html');
  const scripts = [...page.matchAll(/<script[^>]* src="\/([^"]+)"/g)].flatMap(([, file = '']) => [
    ...reachable(file),
  ]);

  it('keeps its size', () => {
    const bytes = scripts.map((file) => gzipSync(read(file), { level: 9 }).length);
    expect(scripts.length).toBeGreaterThan(1);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(MOST);
  });

  it('waits for no style sheet, and names each script that it starts with', () => {
    expect(page).not.toContain('rel="stylesheet"');
    expect(page).toContain('<style>');
    const preloaded = [...page.matchAll(/<link rel="modulepreload" href="\/([^"]+)">/g)].map(
      ([, file]) => file ?? '',
    );
    const [entry = ''] = page.match(/(?<=<script[^>]* src="\/)[^"]+/) ?? [];
    const atOnce = [...read(entry).matchAll(/from\s*["'`]\.\/([\w-]+\.js)["'`]/g)].map(
      ([, name]) => `chunks/${name}`,
    );
    expect(preloaded).toEqual(expect.arrayContaining(atOnce));
    for (const file of preloaded) expect(existsSync(join(ROOT, '.output', build, file))).toBe(true);
  });

  it('starts with one small file, which holds neither Preact nor the parser', () => {
    const atOnce = [...page.matchAll(/(?:src|href)="\/(chunks\/[^"]+)"/g)].map(([, file = '']) => read(file));
    const bytes = atOnce.map((code) => gzipSync(code, { level: 9 }).length);
    expect(atOnce).toHaveLength(1); // each is a trip to the browser's process
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(MOST_AT_FIRST);
    for (const code of atOnce) expect(code).not.toMatch(/valibot|diffed/);
  });

  it('holds what is read first', () => {
    expect(isFirstHelp(JSON.parse(read(FIRST_HELP_PATH)))).toBe(true);
  });
});
