/** The way a person took through the panel, so that Back leads where they came from, as they left it. */
import type { PanelView } from './panel-view.ts';
import { writePanelView } from './panel-view.ts';

export type PanelStop = {
  view: PanelView;
  /** Pixels from the top when the view was left. */
  scroll: number;
  /** Id of the element that led on; it gets the focus again. */
  opener: string | null;
};

/** The last one is on screen; there is always one. */
export type PanelHistory = readonly [PanelStop, ...PanelStop[]];

/** Ways longer than this lose their beginning. */
const LONGEST = 50;

/** A way that begins at home; another first view lies upon it, so that Back is never a dead end. */
export function startHistory(view: PanelView): PanelHistory {
  return view.name === 'home' ? [stopAt(view)] : [stopAt({ name: 'home' }), stopAt(view)];
}

/** Goes on to a view; the same view again changes nothing. `leaving` says how the present one is left. */
export function goTo(
  history: PanelHistory,
  view: PanelView,
  leaving: Pick<PanelStop, 'scroll' | 'opener'>,
): PanelHistory {
  const here = currentStop(history);
  if (writePanelView(here.view) === writePanelView(view)) return history;
  if (view.name === 'home') return [stopAt(view)];
  const [first, ...rest] = [...history.slice(0, -1), { ...here, ...leaving }, stopAt(view)];
  return [first ?? stopAt(view), ...rest.slice(-LONGEST)];
}

/** Goes back one view; at the beginning it stays. */
export function goBack(history: PanelHistory): PanelHistory {
  const [first, ...rest] = history;
  return [first, ...rest.slice(0, -1)];
}

/** The view on screen, with how it was left last time. */
export function currentStop(history: PanelHistory): PanelStop {
  return history.at(-1) ?? history[0];
}

function stopAt(view: PanelView): PanelStop {
  return { view, scroll: 0, opener: null };
}
