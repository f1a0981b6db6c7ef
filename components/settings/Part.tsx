import type { ComponentChildren } from 'preact';
import css from './Part.module.css';

/** One matter of the settings. */
export function Part({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children: ComponentChildren;
}) {
  return (
    <section class={css.part}>
      <h2 class={css.title}>{title}</h2>
      {hint && <p class={css.hint}>{hint}</p>}
      {children}
    </section>
  );
}
