import type { ComponentChildren } from 'preact';
import { type PanelView, writePanelView } from '../../core/panel-view.ts';

/** Leads on within the panel. */
export type Go = (view: PanelView) => void;

type Props = {
  to: PanelView;
  onGo: Go;
  class?: string | undefined;
  /** Tells two links to the same view apart, so that Back finds the right one again. */
  place?: string;
  children: ComponentChildren;
};

/** A link to another view. It has an address of its own, so that it can be opened in a tab as well. */
export function PanelLink({ to, onGo, class: extra, place = 'link', children }: Props) {
  const word = writePanelView(to);
  return (
    <a
      id={`${place}-${word}`}
      href={`#${word}`}
      class={extra}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault(); // the address stays: an address is a trace
        event.currentTarget.focus(); // not every browser does on a click, and Back returns to what had it
        onGo(to);
      }}
    >
      {children}
    </a>
  );
}
