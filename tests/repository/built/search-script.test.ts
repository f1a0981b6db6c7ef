import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { optionalPatterns } from '../../../core/offers/engine-permissions.ts';
import { ENGINES } from '../../../core/offers/engines.ts';
import { OFFER_SCRIPT, tablesFile } from '../../../core/offers/page-scripts.ts';
import { pageScripts } from '../../../core/offers/registration.ts';
import { TABLE_LANGUAGES } from '../../../core/offers/table-languages.ts';
import { ROOT } from '../tree.ts';
import { BUILDS, readManifest } from './built-manifests.ts';

const CARD = 'offer-card.js';
const OWN = 'https://search.example/';
/** All that is ever registered: every engine turned on, and a SearXNG of one's own, for a person of each language. */
const REGISTERED = TABLE_LANGUAGES.flatMap((language) =>
  pageScripts([...optionalPatterns(ENGINES), `${OWN}*`], OWN, language).map((script) => ({
    ...script,
    language,
  })),
);
const FILES = [...new Set(REGISTERED.flatMap(({ js }) => js)), CARD];
/** What all of that may weigh, and again what the card adds. In bytes of gzip, file by file as a package holds them. */
const MOST = 10_000;

describe.each(BUILDS)('the scripts on search pages in %s', (build) => {
  const read = (name: string) => readFileSync(join(ROOT, '.output', build, name), 'utf8');
  const bytes = (name: string) => gzipSync(read(name), { level: 9 }).length;

  it.each(TABLE_LANGUAGES)('keep their size on every engine, tables of %s included', (language) => {
    const sizes = REGISTERED.filter((script) => script.language === language).map(({ js }) =>
      js.reduce((sum, name) => sum + bytes(name), 0),
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST);
  });

  it('add no more than that with a card', () => {
    expect(bytes(CARD)).toBeLessThanOrEqual(MOST);
  });

  it.each(FILES)('%s can neither reach the network nor tell the page of itself', (name) => {
    expect(read(name)).not.toMatch(
      /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|importScripts|postMessage|dispatchEvent|localStorage|console\./,
    );
  });

  it(`${OFFER_SCRIPT} asks for no layout, so that a page without an offer pays none`, () => {
    expect(read(OFFER_SCRIPT)).not.toMatch(
      /getBoundingClientRect|getClientRects|getComputedStyle|elementFromPoint|innerText|(offset|client|scroll)(Width|Height|Top|Left)/,
    );
  });

  it('stand where they are registered and brought from', () => {
    for (const language of TABLE_LANGUAGES) {
      const ids = REGISTERED.flatMap((script) => (script.language === language ? [script.id] : []));
      expect(ids).toEqual(ENGINES.map(({ id }) => `search-offer-${id}`));
    }
    for (const name of FILES) expect(existsSync(join(ROOT, '.output', build, name)), name).toBe(true);
    const background = read('background.js');
    for (const name of ['offer-tables/', OFFER_SCRIPT, CARD]) expect(background).toContain(name);
  });

  it('hold the tables in a file of their own, and no engine but the page’s', () => {
    for (const language of TABLE_LANGUAGES)
      expect(read(tablesFile(language))).toMatch(/^globalThis\.nearhandTables=\{.*\};$/);
    for (const { js } of REGISTERED)
      expect(read(js[0] ?? '')).toMatch(/^globalThis\.nearhandEngine=\{.*\};$/);
    expect(read(OFFER_SCRIPT)).not.toMatch(/google|as_epq|duckduckgo|startpage/);
    expect(read(OFFER_SCRIPT)).not.toMatch(/[0-[\]-p]{300}/);
  });

  it('are asked for by the exact site, none of it granted at install', () => {
    const manifest = readManifest(build);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
  });
});
