import { ENGINE_LIST, type EngineId } from './engines.generated.ts';

/** A search engine as the settings and the permissions know it; how its pages are read: result-page.ts. */
export type Engine = {
  id: EngineId;
  /** The name that people know it by. */
  name: string;
  /** Exact names; `*.name` for its subdomains, `-name` for one of these that is left out. */
  hosts: readonly string[];
};

/** Every engine of data/offers/engines.json. Google's hosts are its suffixes; SearXNG has the person's own. */
export const ENGINES: readonly Engine[] = ENGINE_LIST;
