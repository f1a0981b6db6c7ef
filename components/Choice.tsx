import { useId } from 'preact/hooks';
import css from './Choice.module.css';
import { FieldLabel } from './FieldLabel.tsx';

type Props = {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChoose: (value: string) => void;
};

/** One of several, in the browser's own list. */
export function Choice({ label, value, options, onChoose }: Props) {
  const id = useId();
  return (
    <div class={css.choice}>
      <FieldLabel field={id}>{label}</FieldLabel>
      <select
        id={id}
        class={css.list}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
