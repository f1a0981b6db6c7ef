import { optionalPatterns, patternCovers, permissionPatterns } from './engine-permissions.ts';
import { ENGINES, type Engine } from './engines.ts';
import { pageFiles } from './page-scripts.ts';
import type { TableLanguage } from './table-languages.ts';

/** What is registered with the browser for one engine. `js` runs in its order. */
export type PageScript = { id: string; js: string[]; matches: string[]; excludeMatches: string[] };

/**
 * What should be registered: one entry for each engine with a granted site. Only the engines' own patterns count,
 * never a broader grant.
 * @param granted every match pattern that the browser says is granted
 * @param ownAddress the SearXNG address that the person named, ending in a slash
 * @param language whose searches are read beside English ones
 */
export function pageScripts(
  granted: readonly string[],
  ownAddress: string | null,
  language: TableLanguage,
): PageScript[] {
  return ENGINES.flatMap((engine) => {
    const matches = matchesOf(engine, granted, ownAddress).toSorted();
    if (matches.length === 0) return [];
    const leftOut = engine.hosts.filter((host) => host.startsWith('-'));
    return {
      id: `search-offer-${engine.id}`,
      js: pageFiles(engine.id, language),
      matches,
      excludeMatches: leftOut.map((host) => `https://${host.slice(1)}/*`).toSorted(),
    };
  });
}

function matchesOf(engine: Engine, granted: readonly string[], ownAddress: string | null): string[] {
  if (engine.id !== 'searxng') {
    const listed = new Set(optionalPatterns([engine]));
    return granted.filter((pattern) => listed.has(pattern));
  }
  const [site = ''] = permissionPatterns(engine, { ownAddress });
  if (ownAddress === null || !granted.includes(site)) return [];
  // A page is read by one row: the host of a listed engine by that engine's, or not at all.
  const host = ownAddress.split('/')[2] ?? '';
  return optionalPatterns(ENGINES).some((pattern) => patternCovers(pattern, host)) ? [] : [`${ownAddress}*`];
}
