import { t } from '../../platform/i18n.ts';
import { Switch } from '../settings/Switch.tsx';

type Props = {
  name: string;
  /** Match patterns that the switch asks for or gives back. */
  patterns: readonly string[];
  on: boolean;
  onToggle: (on: boolean) => void;
};

/** One engine with its site, and whether it is on. */
export function EngineRow({ name, patterns, on, onToggle }: Props) {
  const [first = ''] = patterns;
  return (
    <li>
      <Switch
        label={name}
        hint={siteOf(first)}
        state={t(on ? 'options_on' : 'options_off')}
        flat={true}
        on={on}
        onToggle={onToggle}
      />
    </li>
  );
}

/** The site of a match pattern as people write it: `google.com` of `https://www.google.com/*`. */
export function siteOf(pattern: string): string {
  return pattern.replace(/^https?:\/\/(www\.|\*\.)?/, '').replace(/\/\*$/, '');
}
