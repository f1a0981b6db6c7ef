import { useState } from 'preact/hooks';
import { googleSuffixes, googleSuffixFor, permissionPatterns } from '../../core/offers/engine-permissions.ts';
import { ENGINES, type Engine } from '../../core/offers/engines.ts';
import { t } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import css from './EngineList.module.css';
import { EngineRow } from './EngineRow.tsx';

type Props = {
  country: string | null;
  sites: readonly string[];
  onTurnOn: (patterns: readonly string[]) => void;
  onTurnOff: (patterns: readonly string[]) => void;
};

/** So many engines stand in sight; most people use one of them. */
const FIRST = 6;

/** The search engines, each with a switch that asks the browser for that one alone. */
export function EngineList({ country, sites, onTurnOn, onTurnOff }: Props) {
  const [all, showAll] = useState(false);
  const rows = ENGINES.filter(({ id }) => id !== 'searxng').flatMap((engine) =>
    engine.id === 'google'
      ? googleRows(engine, country, sites)
      : [{ name: engine.name, patterns: permissionPatterns(engine) }],
  );
  const isOn = (patterns: readonly string[]) => patterns.some((pattern) => sites.includes(pattern));
  const shown = rows.filter(({ patterns }, at) => all || at < FIRST || isOn(patterns));
  return (
    <div>
      <ul class={css.rows}>
        {shown.map(({ name, patterns }) => (
          <EngineRow
            key={patterns.join()}
            name={name}
            patterns={patterns}
            on={isOn(patterns)}
            onToggle={(on) =>
              on ? onTurnOn(patterns) : onTurnOff(patterns.filter((p) => sites.includes(p)))
            }
          />
        ))}
      </ul>
      {!all && shown.length < rows.length && (
        <Button kind="quiet" icon="down" onPress={() => showAll(true)}>
          {t('options_engines_all')}
        </Button>
      )}
    </div>
  );
}

/** Google has a host for each country: the person's own, google.com, and any that is on already. */
function googleRows(engine: Engine, country: string | null, sites: readonly string[]) {
  const endings = googleSuffixes().filter(
    (ending) =>
      ending === 'com' ||
      ending === googleSuffixFor(country) ||
      sites.includes(`https://www.google.${ending}/*`),
  );
  return endings.map((ending) => ({
    name: engine.name,
    patterns: permissionPatterns(engine, { googleSuffix: ending }),
  }));
}
