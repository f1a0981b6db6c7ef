/** Fetching one address of a source. Everything that can go wrong has a name, and nothing is followed elsewhere. */
import { FEED_SIZE_LIMIT } from '../core/feeds/feed-shape.ts';
import type { SourceFailure } from '../core/feeds/source.ts';

/** Milliseconds without a byte; Chromium ends a background that waits 30 seconds for an answer. */
const LONGEST_SILENCE = 20_000;
/** Milliseconds for a whole answer, however steadily it drips. */
const LONGEST_ANSWER = 150_000;

export type FetchFailure = { is: 'failed'; reason: SourceFailure; status: number | null };
export type Fetched =
  | {
      is: 'body';
      bytes: Uint8Array<ArrayBuffer>;
      /** It says that it is a web page. */
      html: boolean;
      etag: string | null;
      lastModified: string | null;
    }
  | { is: 'unchanged' }
  | FetchFailure;

/** What is known from the last time; the server may then say that nothing changed. */
export type Known = { etag: string | null; lastModified: string | null };
const NOTHING_KNOWN: Known = { etag: null, lastModified: null };

function failed(reason: SourceFailure, status: number | null = null): FetchFailure {
  return { is: 'failed', reason, status };
}

/**
 * Asks for an address over https, without cookies, referrer or the browser's cache. A redirect is refused, since it may
 * lead to a host that nobody allowed. Rejects only when `signal` aborts.
 */
export async function fetchFeed(
  address: string,
  signal: AbortSignal,
  known: Known = NOTHING_KNOWN,
): Promise<Fetched> {
  if (!address.startsWith('https://')) return failed('no_permission');
  const patience = startPatience(signal);
  try {
    const response = await fetch(address, {
      headers: conditions(known),
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: patience.signal,
    }).catch(() => null);
    signal.throwIfAborted();
    if (!response) return failed(patience.isOver() ? 'timeout' : 'no_network');
    return refused(response) ?? (await readBody(response, patience, signal));
  } finally {
    patience.end();
  }
}

function conditions({ etag, lastModified }: Known): Record<string, string> {
  if (etag !== null) return { 'If-None-Match': etag };
  return lastModified === null ? {} : { 'If-Modified-Since': lastModified };
}

/** The answer of a server that does not give the list; null when it does. */
function refused(response: Response): Fetched | null {
  const { status, type } = response;
  if (status === 304) return { is: 'unchanged' };
  if (type === 'opaqueredirect' || (status >= 300 && status < 400))
    return failed('redirected', status || null);
  if (status === 401 || status === 403) return failed('forbidden', status);
  if (status >= 500) return failed('server_error', status);
  return response.ok ? null : failed('client_error', status);
}

async function readBody(response: Response, patience: Patience, signal: AbortSignal): Promise<Fetched> {
  const { headers, status } = response;
  // With a content encoding the announced length is that of the packed bytes.
  const announced = headers.has('content-encoding') ? null : headers.get('content-length');
  if (Number(announced ?? 0) > FEED_SIZE_LIMIT) return failed('too_big', status);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      chunks.push(part.value);
      size += part.value.length;
      patience.renew();
      if (size > FEED_SIZE_LIMIT) {
        await reader?.cancel();
        return failed('too_big', status);
      }
    }
  } catch {
    signal.throwIfAborted();
    return failed(patience.isOver() ? 'timeout' : 'half_body', status);
  }
  if (announced !== null && size < Number(announced)) return failed('half_body', status);
  return {
    is: 'body',
    bytes: joined(chunks, size),
    html: /^\s*text\/html\b/i.test(headers.get('content-type') ?? ''),
    etag: headers.get('etag'),
    lastModified: headers.get('last-modified'),
  };
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

type Patience = { signal: AbortSignal; renew(): void; isOver(): boolean; end(): void };

/** Aborts when nothing arrived for too long, when the whole took too long, or when the reading was cancelled. */
function startPatience(cancelled: AbortSignal): Patience {
  const late = new AbortController();
  const run = () => setTimeout(() => late.abort(), LONGEST_SILENCE);
  const whole = setTimeout(() => late.abort(), LONGEST_ANSWER);
  let silence = run();
  return {
    signal: AbortSignal.any([late.signal, cancelled]),
    renew() {
      clearTimeout(silence);
      silence = run();
    },
    isOver: () => late.signal.aborted,
    end() {
      clearTimeout(silence);
      clearTimeout(whole);
    },
  };
}
