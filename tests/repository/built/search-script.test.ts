import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../tree.ts';
import { BUILDS, readManifest } from './built-manifests.ts';

/** What each script on a search page may weigh with its lists, in bytes of gzip. */
const MOST = { 'search-offer.js': 10_240, 'offer-card.js': 10_240 };

describe.each(BUILDS)('the scripts on search pages in %s', (build) => {
  const read = (name: string) => readFileSync(join(ROOT, '.output', build, name), 'utf8');

  it.each(Object.entries(MOST))('%s keeps its size', (name, most) => {
    expect(gzipSync(read(name), { level: 9 }).length).toBeLessThanOrEqual(most);
  });

  it.each(Object.keys(MOST))('%s can neither reach the network nor tell the page of itself', (name) => {
    expect(read(name)).not.toMatch(
      /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|importScripts|postMessage|dispatchEvent|localStorage|console\./,
    );
  });

  it('search-offer.js asks for no layout, so that a page without an offer pays none', () => {
    expect(read('search-offer.js')).not.toMatch(
      /getBoundingClientRect|getClientRects|getComputedStyle|elementFromPoint|innerText|(offset|client|scroll)(Width|Height|Top|Left)/,
    );
  });

  it('stand where they are registered and brought from', () => {
    const background = read('background.js');
    for (const name of Object.keys(MOST)) {
      expect(background).toContain(name);
      expect(existsSync(join(ROOT, '.output', build, name))).toBe(true);
    }
  });

  it('are asked for by the exact site, none of it granted at install', () => {
    const manifest = readManifest(build);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
  });
});
