import type { ComponentChildren } from 'preact';
import { APPEARANCES, type ParsedSettings, type Settings } from '../../core/settings.ts';
import { t } from '../../platform/i18n.ts';
import { CountryChooser } from '../CountryChooser.tsx';
import { ForWhomSwitch } from '../ForWhomSwitch.tsx';
import { Notice } from '../Notice.tsx';
import { EraseEverything } from './EraseEverything.tsx';
import css from './SettingsView.module.css';
import { StoredText } from './StoredText.tsx';
import { Switch } from './Switch.tsx';

export type SettingsIntents = {
  onChange: (change: Partial<Settings>) => void;
  /** All that is stored about the person, as text. Rejects when the browser refuses. */
  readStored: () => Promise<string>;
  /** Rejects when something could not be erased. */
  onErase: () => Promise<void>;
};

type Props = SettingsIntents & {
  parsed: ParsedSettings;
  /** ISO 3166-1 alpha-2 of the country in force; null when unknown. */
  country: string | null;
  countries: readonly string[];
  /** The last change holds in this panel only. */
  unsaved: boolean;
};

/** What a person can choose, what is stored of it, and how to be rid of it. */
export function SettingsView({ parsed, country, countries, unsaved, onChange, ...intents }: Props) {
  const { settings, trouble } = parsed;
  return (
    <>
      <h1 tabIndex={-1}>{t('panel_settings')}</h1>
      {trouble && <Notice>{t(`settings_trouble_${trouble}`)}</Notice>}
      {unsaved && <Notice announce>{t('settings_not_saved')}</Notice>}
      <Part title={t('settings_country_title')} hint={t('settings_country_hint')}>
        <CountryChooser
          country={country}
          countries={countries}
          guessed={settings.country === null}
          onChoose={(chosen) => onChange({ country: chosen })}
        />
      </Part>
      <Part title={t('settings_for_whom')}>
        <ForWhomSwitch forWhom={settings.forWhom} onChoose={(forWhom) => onChange({ forWhom })} />
      </Part>
      <Part title={t('settings_appearance')}>
        <fieldset class={css.looks}>
          <legend class="visually-hidden">{t('settings_appearance')}</legend>
          {APPEARANCES.map((appearance) => (
            <label key={appearance} class={css.look}>
              <input
                type="radio"
                name="appearance"
                checked={settings.appearance === appearance}
                onChange={() => onChange({ appearance })}
              />
              <span>{t(`settings_appearance_${appearance}`)}</span>
            </label>
          ))}
        </fieldset>
      </Part>
      <Part title={t('settings_hide_title')} hint={t('settings_hide_hint')}>
        <Switch
          label={t('settings_hide_key')}
          on={settings.hideKey}
          onToggle={(hideKey) => onChange({ hideKey })}
        />
      </Part>
      <Part title={t('settings_stored_title')} hint={t('settings_stored_hint')}>
        <StoredText readStored={intents.readStored} />
      </Part>
      <Part title={t('settings_erase')} hint={t('settings_erase_hint')}>
        <EraseEverything onErase={intents.onErase} />
      </Part>
    </>
  );
}

function Part({ title, hint, children }: { title: string; hint?: string; children: ComponentChildren }) {
  return (
    <section class={css.part}>
      <h2 class={css.title}>{title}</h2>
      {hint && <p class={css.hint}>{hint}</p>}
      {children}
    </section>
  );
}
