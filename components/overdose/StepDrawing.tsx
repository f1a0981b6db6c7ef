import css from './StepDrawing.module.css';

/** Drawings that step-drawings.svg holds, by the id of their step; the build puts them into every page. */
const DRAWN: ReadonlySet<string> = new Set(['wake', 'call', 'naloxone', 'breathe', 'side']);

/** What the step says, as a drawing beside the words; never instead of them. */
export function StepDrawing({ step }: { step: string }) {
  if (!DRAWN.has(step)) return null;
  return (
    <svg class={css.drawing} viewBox="0 0 132 92" aria-hidden="true">
      <use href={`#step-${step}`} />
    </svg>
  );
}
