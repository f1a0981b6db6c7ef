import css from './Mark.module.css';

/** The sign of the extension: two near hands under a lamp. Its colours are fixed, in light and dark alike. */
export function Mark() {
  return (
    <svg class={css.mark} viewBox="0 0 32 32" aria-hidden="true">
      <use href="#mark" />
    </svg>
  );
}
