import type { ComponentChildren } from 'preact';
import css from './StateMessage.module.css';

type Props = {
  title: string;
  /** 1 where it is the whole view, 2 within one. */
  level: 1 | 2;
  text?: string | undefined;
  /** What can be done about it. */
  children?: ComponentChildren;
};

/** Nothing to show, or something failed: what it means and what to do. A way to a person stands below it. */
export function StateMessage({ title, level, text, children }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div class={css.state}>
      <svg class={css.arcs} viewBox="0 0 120 90" aria-hidden="true">
        <path d="M14 8c0 44 32 74 74 74" />
        <path d="M112 8c0 26-15 42-38 43-17 1-31-7-37-20" />
        <circle cx="63" cy="10" r="9" />
      </svg>
      <Heading class={css.title} tabIndex={level === 1 ? -1 : undefined}>
        {title}
      </Heading>
      {text && <p class={css.text}>{text}</p>}
      <div class={css.actions}>{children}</div>
    </div>
  );
}
