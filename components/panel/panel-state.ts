/** The state the panel keeps while it is open, each part in one hook. Nothing of it is stored. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Essentials } from '../../core/directory/essentials.ts';
import { NO_PRESSES, pressKey } from '../../core/hide-key.ts';
import { currentStop, goBack, goTo, type PanelHistory, startHistory } from '../../core/panel-history.ts';
import type { PanelView } from '../../core/panel-view.ts';
import type { PanelData, PanelServices } from './panel-services.ts';

export type DirectoryState =
  | { state: 'reading' }
  | { state: 'ready'; data: PanelData }
  /** `help` is what can still be read: helplines and steps without programmes and topics. */
  | { state: 'failed'; help: PanelData | null; retry: () => void };

type Reading = Pick<PanelServices, 'readDirectory' | 'readEssentials'>;

/** The directory, read once, and again when asked for after a failure. */
export function useDirectory({ readDirectory, readEssentials }: Reading): DirectoryState {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<DirectoryState>({ state: 'reading' });
  useEffect(() => {
    let current = true;
    const retry = () => {
      setState({ state: 'reading' });
      setAttempt((before) => before + 1);
    };
    readDirectory().then(
      (data) => current && setState({ state: 'ready', data }),
      async () => {
        const essentials = await readEssentials();
        if (current) setState({ state: 'failed', help: essentials && helpAlone(essentials), retry });
      },
    );
    return () => {
      current = false;
    };
  }, [readDirectory, readEssentials, attempt]);
  return state;
}

function helpAlone({ steps, ...essentials }: Essentials): PanelData {
  return { ...essentials, overdoseSteps: [steps], programmes: [], topics: [] };
}

/** The way through the panel: focus and scroll follow it, forwards to the new heading, back to where one was. */
export function usePanelWay(first: PanelView) {
  const [history, setHistory] = useState<PanelHistory>(() => startHistory(first));
  const moved = useRef<'forth' | 'back' | null>(null);
  const stop = currentStop(history);
  useLayoutEffect(() => {
    if (moved.current === null) return; // the first view leaves the focus where the browser put it
    const opener = moved.current === 'back' && stop.opener ? document.getElementById(stop.opener) : null;
    scrollTo(0, moved.current === 'back' ? stop.scroll : 0);
    const target = opener ?? document.querySelector<HTMLElement>('main h1');
    target?.focus({ preventScroll: true });
    opener?.scrollIntoView({ block: 'nearest' }); // what was unfolded above it then is folded now
    moved.current = null;
  }, [stop]);
  return {
    view: stop.view,
    go(view: PanelView) {
      const leaving = { scroll: scrollY, opener: document.activeElement?.id || null };
      moved.current = 'forth';
      setHistory((before) => goTo(before, view, leaving));
    },
    back() {
      moved.current = 'back';
      setHistory(goBack);
    },
    restart() {
      setHistory(startHistory({ name: 'home' }));
    },
  };
}

/** Calls back when the hide key is pressed as often as it takes. */
export function useHideKey(on: boolean, onHide: () => void): void {
  const hide = useRef(onHide);
  hide.current = onHide;
  useEffect(() => {
    if (!on) return;
    let presses = NO_PRESSES;
    const listen = ({ key, repeat, timeStamp }: KeyboardEvent) => {
      const next = pressKey(presses, { key, repeat, at: timeStamp });
      presses = next.presses;
      if (next.hide) hide.current();
    };
    // Caught on the way down, so that nothing on the page can keep it.
    addEventListener('keydown', listen, { capture: true });
    return () => removeEventListener('keydown', listen, { capture: true });
  }, [on]);
}

/** The current time in epoch milliseconds, renewed every minute so that "open now" stays true. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Follows the popup's requests while the panel is open. */
export function useRequestedViews(services: PanelServices, onView: (view: PanelView) => void): void {
  const show = useRef(onView);
  show.current = onView;
  useEffect(() => services.onViewRequested((view) => show.current(view)), [services]);
}
