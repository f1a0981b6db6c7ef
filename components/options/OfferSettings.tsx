import { useState } from 'preact/hooks';
import { OFFER_PACES, type Settings } from '../../core/settings.ts';
import { formatNumber, formatTime, t } from '../../platform/i18n.ts';
import { Notice } from '../Notice.tsx';
import { Part } from '../settings/Part.tsx';
import { Switch } from '../settings/Switch.tsx';
import { EngineList } from './EngineList.tsx';
import css from './OfferSettings.module.css';
import { OwnAddress } from './OwnAddress.tsx';
import type { BrowserTraits, OptionsServices } from './options-services.ts';
import { SearchLanguage } from './SearchLanguage.tsx';

type Offers = Settings['offers'];

type Props = {
  offers: Offers;
  /** ISO 3166-1 alpha-2; decides which Google is asked for. */
  country: string | null;
  /** Languages that the person reads, as the browser says. */
  languages: readonly string[];
  /** Match patterns of every site that may be seen; null until they are read. */
  sites: readonly string[] | null;
  services: Pick<OptionsServices, 'requestSites' | 'giveBackSites'>;
  browser: BrowserTraits;
  onChange: (change: Partial<Offers>) => void;
};

/** How asking the browser for a site ended. */
export type Asked = 'granted' | 'refused' | 'failed';

/** Help on search pages: where, how often, how quietly, and what is remembered of it. */
export function OfferSettings({ offers, country, languages, sites, services, browser, onChange }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const turn = {
    // Nothing stands before the request: a browser opens its prompt only as the first thing in a click.
    on: (patterns: readonly string[]) => {
      services.requestSites(patterns).then(
        (granted) => setAsked(granted ? 'granted' : 'refused'),
        () => setAsked('failed'),
      );
    },
    off: (patterns: readonly string[]) => {
      setAsked(null);
      services.giveBackSites(patterns).catch(() => setAsked('failed'));
    },
  };
  return (
    <>
      <Part title={t('options_offers_title')} hint={t('options_offers_about')}>
        <p>{t('options_offers_promise')}</p>
        <EngineList country={country} sites={sites ?? []} onTurnOn={turn.on} onTurnOff={turn.off} />
        <OwnAddress
          address={offers.ownAddress}
          sites={sites ?? []}
          onTurnOn={(address, patterns) => {
            turn.on(patterns);
            onChange({ ownAddress: address });
          }}
          onTurnOff={(patterns) => {
            turn.off(patterns);
            onChange({ ownAddress: null });
          }}
        />
        <SearchLanguage
          chosen={offers.language}
          languages={languages}
          onChoose={(language) => onChange({ language })}
        />
        <p role="status" class={css.outcome}>
          {asked && t(`options_asked_${asked}`)}
        </p>
        <Notice>
          <p>{t(browser.seesPrivateWindows ? 'options_private_on' : 'options_private_off')}</p>
          {browser.isOpera && <p>{t('options_opera')}</p>}
        </Notice>
      </Part>
      <Part title={t('options_pace_title')} hint={t('options_pace_hint')}>
        <fieldset class={css.paces}>
          <legend class="visually-hidden">{t('options_pace_title')}</legend>
          {OFFER_PACES.map((pace) => (
            <label key={pace} class={css.pace}>
              <input
                type="radio"
                name="pace"
                checked={offers.pace === pace}
                onChange={() => onChange({ pace })}
              />
              <span>{t(`options_pace_${pace}`)}</span>
            </label>
          ))}
        </fieldset>
        <p class={css.remembered}>{remembered(offers)}</p>
      </Part>
      <Part title={t('options_quiet_title')} hint={t('options_quiet_hint')}>
        <Switch
          label={t('options_quiet_switch')}
          on={offers.quiet}
          onToggle={(quiet) => onChange({ quiet })}
        />
      </Part>
    </>
  );
}

/** All that is remembered of offers, in words. */
function remembered({ lastShownAt, shownCount }: Offers): string {
  if (lastShownAt === null) return t('options_remembered_nothing');
  const last = new Date(lastShownAt);
  return t('options_remembered', formatNumber(shownCount), last.toLocaleDateString(), formatTime(last));
}
