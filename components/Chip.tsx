import css from './Chip.module.css';
import { Icon } from './Icon.tsx';

type Props = {
  label: string;
  chosen: boolean;
  /** How many results choosing it would give; left out where that is not known. */
  count?: number | undefined;
  onToggle: () => void;
};

/** A choice that is on or off; the tick says so as well as the colour. */
export function Chip({ label, chosen, count, onToggle }: Props) {
  return (
    <button type="button" class={css.chip} aria-pressed={chosen} onClick={onToggle}>
      {chosen && <Icon name="check" size="small" />}
      <span>{label}</span>
      {count !== undefined && <span class={css.count}>{count}</span>}
    </button>
  );
}
