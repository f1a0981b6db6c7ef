import { useState } from 'preact/hooks';
import { type OwnAddressFault, readOwnAddress } from '../../core/offers/engine-permissions.ts';
import { t } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import { EngineRow } from './EngineRow.tsx';
import css from './OwnAddress.module.css';

type Props = {
  /** The address in force; null when none is named. */
  address: string | null;
  sites: readonly string[];
  onTurnOn: (address: string, patterns: readonly string[]) => void;
  onTurnOff: (patterns: readonly string[]) => void;
};

/** A SearXNG server at an address of the person's own. */
export function OwnAddress({ address, sites, onTurnOn, onTurnOff }: Props) {
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<OwnAddressFault | null>(null);
  const patterns = address === null ? [] : patternsOf(address);
  const [pattern = ''] = patterns;
  if (address !== null && sites.includes(pattern)) {
    return (
      <ul class={css.row}>
        <EngineRow
          name={t('options_own_name')}
          patterns={[address]}
          on={true}
          onToggle={() => onTurnOff(patterns)}
        />
      </ul>
    );
  }
  const turnOn = () => {
    const read = readOwnAddress(typed);
    // The manifest lets https sites alone be asked for.
    if (!read.ok || !read.address.startsWith('https:')) {
      setFault(read.ok ? 'needs-https' : read.fault);
      return;
    }
    setFault(null);
    onTurnOn(read.address, patternsOf(read.address));
  };
  return (
    <details class={css.own}>
      <summary>{t('options_own_title')}</summary>
      <form
        class={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          turnOn();
        }}
      >
        <label class={css.label}>
          {t('options_own_label')}
          <input
            class={css.field}
            type="text"
            inputMode="url"
            autoComplete="off"
            spellcheck={false}
            dir="ltr"
            placeholder="https://"
            value={typed}
            aria-invalid={fault !== null}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <Button icon="check" onPress={turnOn}>
          {t('options_own_turn_on')}
        </Button>
      </form>
      <p role="status">{fault && t(FAULTS[fault])}</p>
    </details>
  );
}

const FAULTS = {
  'not-an-address': 'options_own_not_address',
  'needs-https': 'options_own_needs_https',
  'has-a-port': 'options_own_has_port',
} as const;

function patternsOf(address: string): string[] {
  return [`${address.split('/').slice(0, 3).join('/')}/*`];
}
