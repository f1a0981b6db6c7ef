import css from './Icon.module.css';
import type { IconName } from './icon-paths.ts';

/** Arrows along the line of reading; the rest are drawings and stay as they are in right-to-left. */
const ARROWS: ReadonlySet<IconName> = new Set(['back', 'next', 'out']);

type Props = {
  name: IconName;
  /** 24, 20 or 16 px. */
  size?: 'large' | 'middle' | 'small';
  class?: string | undefined;
};

/**
 * A drawing beside words that already say it; it is silent to screen readers. The build puts the symbols it points
 * at into every page.
 */
export function Icon({ name, size = 'large', class: extra }: Props) {
  const classes = [
    css.icon,
    size === 'large' ? undefined : css[size],
    ARROWS.has(name) ? css.turns : undefined,
    extra,
  ];
  return (
    <svg class={classes.filter(Boolean).join(' ')} viewBox="0 0 24 24" aria-hidden="true">
      <use href={`#icon-${name}`} />
    </svg>
  );
}
