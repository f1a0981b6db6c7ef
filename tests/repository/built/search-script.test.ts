import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { OFFER_SCRIPT, TABLES_FILE } from '../../../core/offers/page-scripts.ts';
import { ROOT } from '../tree.ts';
import { BUILDS, readManifest } from './built-manifests.ts';

const CARD = 'offer-card.js';
/** What every search page carries, in the order in which it is registered. */
const ON_EVERY_PAGE = [TABLES_FILE, OFFER_SCRIPT];
/** What all of that may weigh, and again what the card adds. In bytes of gzip, file by file as a package holds them. */
const MOST = 10_000;

describe.each(BUILDS)('the scripts on search pages in %s', (build) => {
  const read = (name: string) => readFileSync(join(ROOT, '.output', build, name), 'utf8');
  const bytes = (name: string) => gzipSync(read(name), { level: 9 }).length;

  it('keep their size, tables included', () => {
    expect(ON_EVERY_PAGE.reduce((sum, name) => sum + bytes(name), 0)).toBeLessThanOrEqual(MOST);
    expect(bytes(CARD)).toBeLessThanOrEqual(MOST);
  });

  it.each([...ON_EVERY_PAGE, CARD])(
    '%s can neither reach the network nor tell the page of itself',
    (name) => {
      expect(read(name)).not.toMatch(
        /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|importScripts|postMessage|dispatchEvent|localStorage|console\./,
      );
    },
  );

  it(`${OFFER_SCRIPT} asks for no layout, so that a page without an offer pays none`, () => {
    expect(read(OFFER_SCRIPT)).not.toMatch(
      /getBoundingClientRect|getClientRects|getComputedStyle|elementFromPoint|innerText|(offset|client|scroll)(Width|Height|Top|Left)/,
    );
  });

  it('stand where they are registered and brought from', () => {
    const background = read('background.js');
    for (const name of [...ON_EVERY_PAGE, CARD]) {
      expect(background).toContain(name);
      expect(existsSync(join(ROOT, '.output', build, name)), name).toBe(true);
    }
  });

  it('hold the tables in a file of their own, and in no other', () => {
    expect(read(TABLES_FILE)).toMatch(/^globalThis\.nearhandTables=\{.*\};$/);
    expect(read(OFFER_SCRIPT)).not.toMatch(/[(-[\]-h]{300}/);
  });

  it('are asked for by the exact site, none of it granted at install', () => {
    const manifest = readManifest(build);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
  });
});
