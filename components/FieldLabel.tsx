import type { ComponentChildren } from 'preact';
import css from './FieldLabel.module.css';

type Props = {
  /** The id of the field it names. */
  field: string;
  children: ComponentChildren;
};

/** What a field asks for, on a line above it. */
export function FieldLabel({ field, children }: Props) {
  return (
    <label for={field} class={css.label}>
      {children}
    </label>
  );
}
