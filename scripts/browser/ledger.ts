/** One request that any context of the browser tried to make. */
export type SeenRequest = {
  url: string;
  /** `extension`: popup, side panel, background, an extension tab or a content script. `page`: a web page. */
  from: 'extension' | 'page';
  outcome: 'allowed' | 'answered' | 'blocked';
};

/** An answer given instead of the network's. */
export type Answer = { status?: number; headers?: Record<string, string>; body: string };

/** Answers a request for an address, or passes with null. */
export type Route = (url: string) => Answer | null;

export type Verdict = { outcome: 'allowed' | 'blocked' } | { outcome: 'answered'; answer: Answer };

/** What a run did and may do: which requests pass, which are answered here, and everything that went wrong. */
export class Ledger {
  readonly requests: SeenRequest[] = [];
  readonly complaints: string[] = [];
  readonly #origins = new Set<string>();
  readonly #routes: Route[] = [];

  /** Lets requests to this origin through, such as `http://127.0.0.1:8123`. */
  allow(origin: string): void {
    this.#origins.add(origin);
  }

  /** Takes the permission back: from here on the origin is as unreachable as any other. */
  disallow(origin: string): void {
    this.#origins.delete(origin);
  }

  get allowedOrigins(): string[] {
    return [...this.#origins];
  }

  route(route: Route): void {
    this.#routes.unshift(route);
  }

  /** Decides about one request and writes it down. Addresses inside the browser are nobody's request. */
  judge(url: string, from: SeenRequest['from']): Verdict {
    if (!isNetwork(url)) return { outcome: 'allowed' };
    const verdict = this.#decide(url);
    this.requests.push({ url, from, outcome: verdict.outcome });
    return verdict;
  }

  #decide(url: string): Verdict {
    for (const route of this.#routes) {
      const answer = route(url);
      if (answer) return { outcome: 'answered', answer };
    }
    return { outcome: this.#origins.has(new URL(url).origin) ? 'allowed' : 'blocked' };
  }
}

/** Whether an address would leave the browser. */
export function isNetwork(url: string): boolean {
  return /^(https?|wss?|ftp):/.test(url);
}
