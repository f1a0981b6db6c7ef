import css from './StepDrawing.module.css';

/** Drawings that exist in public/drawings/overdose-steps.svg, by the id of their step. */
const DRAWN: ReadonlySet<string> = new Set(['wake', 'call', 'naloxone', 'breathe', 'side']);

/** What the step says, as a drawing beside the words; never instead of them. */
export function StepDrawing({ step }: { step: string }) {
  if (!DRAWN.has(step)) return null;
  return (
    <svg class={css.drawing} viewBox="0 0 132 92" aria-hidden="true">
      <use href={`/drawings/overdose-steps.svg#${step}`} />
    </svg>
  );
}
