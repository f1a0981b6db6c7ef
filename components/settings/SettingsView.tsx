import type { ComponentChildren } from 'preact';
import type { ParsedSettings, Settings } from '../../core/settings.ts';
import { APPEARANCES } from '../../core/settings-basics.ts';
import { t } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import { CountryChooser } from '../CountryChooser.tsx';
import { ForWhomSwitch } from '../ForWhomSwitch.tsx';
import { Notice } from '../Notice.tsx';
import { EraseEverything } from './EraseEverything.tsx';
import { Part } from './Part.tsx';
import css from './SettingsView.module.css';
import { StoredText } from './StoredText.tsx';
import { Switch } from './Switch.tsx';

export type SettingsIntents = {
  onChange: (change: Partial<Settings>) => void;
  /** All that is stored about the person, as text. Rejects when the browser refuses. */
  readStored: () => Promise<string>;
  /** Rejects when something could not be erased. */
  onErase: () => Promise<void>;
  /** Opens the settings page, where help on search pages is chosen; absent on that page itself. */
  onOpenOffers?: () => void;
};

type Props = SettingsIntents & {
  parsed: ParsedSettings;
  /** ISO 3166-1 alpha-2 of the country in force; null when unknown. */
  country: string | null;
  countries: readonly string[];
  /** The last change holds in this panel only. */
  unsaved: boolean;
  /** What stands before the rest. */
  children?: ComponentChildren;
};

/** What a person can choose, what is stored of it, and how to be rid of it. */
export function SettingsView({ parsed, country, countries, unsaved, onChange, children, ...intents }: Props) {
  const { settings, trouble } = parsed;
  return (
    <>
      <h1 tabIndex={-1}>{t('panel_settings')}</h1>
      {trouble && <Notice>{t(`settings_trouble_${trouble}`)}</Notice>}
      {unsaved && <Notice announce>{t('settings_not_saved')}</Notice>}
      {children}
      {intents.onOpenOffers && (
        <Part title={t('options_offers_title')} hint={t('options_offers_about')}>
          <div>
            <Button icon="search" onPress={intents.onOpenOffers}>
              {t('settings_open_offers')}
            </Button>
          </div>
        </Part>
      )}
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
