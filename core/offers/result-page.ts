/** How to read the result pages of one engine: a row of data/offers/engines.json, as a search page carries it. */
export type EngineRow = {
  /** Source of a regular expression that result pages' paths fit. */
  path: string;
  /** Parameters that hold the query, in order; the first also names the search box. */
  query: readonly string[];
  /** The query is all of its parameters together, not the first that is there. */
  joined?: boolean;
  /** The engine sends queries by POST, always or by a setting: only then is the search box read. */
  post?: boolean;
  /** What means images, news or maps. */
  other: readonly Other[];
};

/** A parameter that means another kind of results: by any value, by `only` these, or by all `except` these. */
export type Other = { name: string; only?: readonly string[]; except?: readonly string[] };

/** The parts of a page's address that are read; a browser's `location` has them. Which host it is, is known. */
export type PageAddress = { port: string; pathname: string; search: string };

/** Selector of an engine's search box: on every engine it bears the name of the query's parameter. */
export function searchBoxOf({ query }: EngineRow): string {
  return `[name="${query[0]}"]`;
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

function saysOther(search: string, { name, only, except }: Other): boolean {
  const value = parameterOf(search, name);
  return !!value && (only ? only.includes(value) : !except?.includes(value));
}

/**
 * What was searched for on a page of the engine, from its address or else, on engines that may hide it, from the
 * search box. Null: no page of results, one of images, news or maps, or nothing was asked. Never throws.
 * @param readBox gives the value of the search box; called only where that may hold the query
 */
export function queryOf(
  row: EngineRow,
  { port, pathname, search }: PageAddress,
  readBox: () => string | null,
): string | null {
  if (port || !new RegExp(row.path).test(pathname)) return null;
  if (row.other.some((entry) => saysOther(search, entry))) return null;
  const values = row.query
    .map((name) => parameterOf(search, name))
    .filter((value) => value !== null && value.trim() !== '');
  const [first = null] = values;
  if (first === null) return row.post ? readBox() : null;
  return row.joined ? values.join(' ') : first;
}
