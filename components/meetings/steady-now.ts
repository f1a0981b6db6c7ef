import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A list in use is left alone for at most this long, in milliseconds. */
const LONGEST_STEADY = 15 * 60_000;

/**
 * The moment a list is worked out for: `now`, except while somebody points at the list or has the focus in it, so
 * that no row moves from under a finger. The words in its rows follow `now` all the same.
 */
export function useSteadyNow(now: number, list: RefObject<HTMLElement | null>): number {
  const [steady, setSteady] = useState(now);
  const latest = useRef(steady);
  latest.current = steady;
  useEffect(() => {
    const inUse = list.current?.matches(':hover, :focus-within') ?? false;
    if (!inUse || now - latest.current > LONGEST_STEADY) setSteady(now);
  }, [now]);
  return steady;
}
