import type { ComponentChildren } from 'preact';
import { t } from '../platform/i18n.ts';
import { Icon } from './Icon.tsx';

type Props = { href: string; class?: string | undefined; children: ComponentChildren };

/** A web page in a new tab, opened on a click only; the page does not learn where the click came from. */
export function ExternalLink({ href, class: extra, children }: Props) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" class={extra}>
      {children}
      <Icon name="out" size="small" />
      <span class="visually-hidden"> {t('link_new_tab')}</span>
    </a>
  );
}
