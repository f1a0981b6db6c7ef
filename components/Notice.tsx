import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';
import css from './Notice.module.css';

type Props = {
  icon?: IconName;
  /** Read out at once, for something that just happened. */
  announce?: boolean;
  children: ComponentChildren;
};

/** Good to know, or what failed and what still works. Never red: red is for danger to life. */
export function Notice({ icon = 'info', announce = false, children }: Props) {
  return (
    <div class={css.notice} role={announce ? 'status' : undefined}>
      <Icon name={icon} size="middle" />
      <div>{children}</div>
    </div>
  );
}
