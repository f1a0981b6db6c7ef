import { ENGINE_TABLE, type EngineId } from './engines.generated.ts';

/** A row of data/offers/engines.json, as it is described there. */
export type Engine = {
  id: EngineId;
  /** `name`, `*.name` for its subdomains, `name.*` under any country's ending, `-name` for one left out. */
  hosts: readonly string[];
  paths: readonly string[];
  query: readonly string[];
  /** The engine sends queries by POST, always or by a setting: only then is the search box read. */
  post: boolean;
  other: readonly string[];
};

/** What an address says: its engine, whether it shows images, news or maps, and the query if it holds one. */
export type SearchPage = { engine: Engine; vertical: boolean; query: string | null };

const listOf = (cell = '') => (cell === '' ? [] : cell.split(' '));

/** Every engine, read from the table that the build writes: one line each, cells between bars. */
export const ENGINES: readonly Engine[] = ENGINE_TABLE.split('\n').map((line) => {
  const [id, hosts, paths, query, post, other] = line.split('|');
  return {
    id: id as EngineId,
    hosts: listOf(hosts),
    paths: listOf(paths),
    query: listOf(query),
    post: post === '1',
    other: listOf(other),
  };
});

/** Selector of an engine's search box: on every engine it bears the name of the query's parameter. */
export function searchBoxOf(engine: Engine): string {
  return `[name="${engine.query[0]}"]`;
}

// The manifest and the permission name exact hosts (engine-permissions.ts); here the shape is enough, because
// nobody but Google holds www.google under a country's ending, and nobody but Yandex its name.
const ENDING = /^(com|cat|[a-z]{2}|com?\.[a-z]{2})$/;

/** The whole languages of the web that core needs of an address; core has no browser types. */
type Address = { protocol: string; hostname: string; port: string; pathname: string; search: string };

const ADDRESS = /^(https?):\/\/([^/?#@\\]+?)(?::(\d+))?(\/[^?#]*)?(\?[^#]*)?(?:#.*)?$/i;

function readAddress(text: string): Address | null {
  const parts = ADDRESS.exec(text.trim());
  if (!parts) return null;
  const [, protocol = '', hostname = '', port = '', pathname = '/', search = ''] = parts;
  return { protocol: protocol.toLowerCase(), hostname: hostname.toLowerCase(), port, pathname, search };
}

/** One value of a query string, `+` as a space; a malformed escape leaves the value as it stands. */
function parameterOf(search: string, name: string): string | null {
  for (const pair of search.slice(1).split('&')) {
    const equals = pair.indexOf('=');
    if (pair.slice(0, equals < 0 ? undefined : equals) !== name) continue;
    const raw = equals < 0 ? '' : pair.slice(equals + 1).replaceAll('+', ' ');
    try {
      return decodeURIComponent(raw);
    } catch {
      return raw.replace(/%[\da-f]{2}|%/gi, ' ');
    }
  }
  return null;
}

function hostFits(host: string, engine: Engine): boolean {
  if (engine.hosts.includes(`-${host}`)) return false;
  return engine.hosts.some((known) => {
    if (known.endsWith('*')) {
      const name = known.slice(0, -1);
      return host.startsWith(name) && ENDING.test(host.slice(name.length));
    }
    return host === known || (known.startsWith('*.') && host.endsWith(known.slice(1)));
  });
}

function pathFits(path: string, engine: Engine): boolean {
  return engine.paths.some((known) =>
    known.endsWith('$')
      ? path === known.slice(0, -1)
      : path === known || path.startsWith(/\W$/.test(known) ? known : `${known}/`) || path === `${known}/`,
  );
}

/** Whether one entry of `other` holds: `name`, `name=value,…`, or `name=-value,…` for all but these. */
function saysOther(search: string, entry: string): boolean {
  const [name = '', list] = entry.split('=');
  const value = parameterOf(search, name);
  if (value === null || value === '') return false;
  if (list === undefined) return true;
  return list.startsWith('-') ? !list.slice(1).split(',').includes(value) : list.split(',').includes(value);
}

/**
 * Reads the address of a page. Null where it is no result page of a known engine: another host however alike,
 * another path, plain http. `ownAddress` is the SearXNG address that the person named, as `readOwnAddress` gave it.
 */
export function readSearchPage(url: string, ownAddress: string | null = null): SearchPage | null {
  const address = readAddress(url);
  if (address?.port !== '') return null;
  const own = ownAddress === null ? null : readAddress(ownAddress);
  const engine = ENGINES.find((known) => {
    if (known.id === 'searxng') {
      if (!own || own.hostname !== address.hostname || own.protocol !== address.protocol) return false;
      const base = own.pathname.replace(/\/$/, '');
      return address.pathname.startsWith(base) && pathFits(address.pathname.slice(base.length) || '/', known);
    }
    return (
      address.protocol === 'https' && hostFits(address.hostname, known) && pathFits(address.pathname, known)
    );
  });
  if (!engine) return null;
  const values = engine.query
    .map((name) => parameterOf(address.search, name))
    .filter((value) => value !== null && value.trim() !== '');
  return {
    engine,
    vertical: engine.other.some((entry) => saysOther(address.search, entry)),
    query: values.length === 0 ? null : engine.id === 'google' ? values.join(' ') : (values[0] ?? null),
  };
}

/**
 * The query of a web-result page, from its address or else, on engines that may hide it, from the value of the
 * search box. Null: no known result page, images, news or maps, or nothing was asked. Never throws.
 */
export function queryFrom(
  url: string,
  searchBoxValue: string | null = null,
  ownAddress: string | null = null,
): string | null {
  const page = readSearchPage(url, ownAddress);
  if (!page || page.vertical) return null;
  if (page.query !== null) return page.query;
  const typed = page.engine.post ? (searchBoxValue ?? '').trim() : '';
  return typed === '' ? null : typed;
}
