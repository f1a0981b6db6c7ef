import type { ComponentChildren } from 'preact';
import css from './Button.module.css';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

/** `filled`: the likeliest act of a card, one at most. `urgent`: danger to life only. `danger`: erases something. */
export type ButtonKind = 'plain' | 'filled' | 'urgent' | 'danger' | 'quiet';

type Looks = {
  kind?: ButtonKind;
  icon?: IconName;
  class?: string | undefined;
};

const classesOf = ({ kind = 'plain', class: extra }: Looks) =>
  [css.button, css[kind], extra].filter(Boolean).join(' ');

type ButtonProps = Looks & {
  onPress: () => void;
  disabled?: boolean;
  /** For a button that stays pressed. */
  pressed?: boolean;
  /** For a button that shows and hides something. */
  expanded?: boolean;
  children: ComponentChildren;
};

export function Button({ onPress, disabled, pressed, expanded, children, ...looks }: ButtonProps) {
  return (
    <button
      type="button"
      class={classesOf(looks)}
      onClick={onPress}
      disabled={disabled}
      aria-pressed={pressed}
      aria-expanded={expanded}
    >
      {looks.icon && <Icon name={looks.icon} size="middle" />}
      <span>{children}</span>
    </button>
  );
}

/** A link that looks like a button: `tel:` and `sms:` addresses, and places within the page. */
export function ButtonLink({
  href,
  children,
  ...looks
}: Looks & { href: string; children: ComponentChildren }) {
  return (
    <a class={classesOf(looks)} href={href}>
      {looks.icon && <Icon name={looks.icon} size="middle" />}
      <span>{children}</span>
    </a>
  );
}

type IconButtonProps = { icon: IconName; label: string; onPress: () => void };

/** A drawing alone, with its words for screen readers and as a tooltip. */
export function IconButton({ icon, label, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`${css.button} ${css.square}`}
      onClick={onPress}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </button>
  );
}
