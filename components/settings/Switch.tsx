import css from './Switch.module.css';

type Props = { label: string; on: boolean; onToggle: (on: boolean) => void };

/** Something that is on or off, and takes effect at once. */
export function Switch({ label, on, onToggle }: Props) {
  return (
    <button type="button" role="switch" aria-checked={on} class={css.row} onClick={() => onToggle(!on)}>
      <span class={css.label}>{label}</span>
      <span class={css.track} aria-hidden="true">
        <span class={css.knob} />
      </span>
    </button>
  );
}
