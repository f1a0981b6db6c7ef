import type { ComponentChildren } from 'preact';
import css from './Offer.module.css';

type Props = {
  title: string;
  /** What it is, and what will be asked of whom. */
  text: string;
  children: ComponentChildren;
};

/** One way to get meetings. */
export function Offer({ title, text, children }: Props) {
  return (
    <section class={css.offer}>
      <h3 class={css.title}>{title}</h3>
      <p class={css.text}>{text}</p>
      {children}
    </section>
  );
}
