import css from './Switch.module.css';

type Props = {
  label: string;
  /** A second, quieter line. */
  hint?: string;
  /** "On" or "Off" in words, where colour and place of the knob alone would be too little. */
  state?: string;
  /** One row of a list, which is a sheet already. */
  flat?: boolean;
  on: boolean;
  onToggle: (on: boolean) => void;
};

/** Something that is on or off, and takes effect at once. */
export function Switch({ label, hint, state, flat = false, on, onToggle }: Props) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      class={`${css.row} ${flat ? css.flat : css.sheet}`}
      onClick={() => onToggle(!on)}
    >
      <span class={css.label}>
        {label}
        {hint && <span class={css.hint}>{hint}</span>}
      </span>
      {state && (
        <span class={css.state} aria-hidden="true">
          {state}
        </span>
      )}
      <span class={css.track} aria-hidden="true">
        <span class={css.knob} />
      </span>
    </button>
  );
}
