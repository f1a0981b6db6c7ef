import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { countriesOf, guessCountry } from '../../core/directory/guess-country.ts';
import type { ZoneCountries } from '../../core/directory/zone-countries.ts';
import { SettingsView } from '../settings/SettingsView.tsx';
import { useSettings } from '../settings/settings-state.ts';
import { OfferSettings } from './OfferSettings.tsx';
import css from './OptionsApp.module.css';
import { OptionsBar } from './OptionsBar.tsx';
import type { OptionsServices, OptionsStart } from './options-services.ts';
import { SeenSites } from './SeenSites.tsx';

type Props = { services: OptionsServices; start: OptionsStart };

/** Settings on a page of their own, where the browser's prompts can open without closing anything. */
export function OptionsApp({ services, start }: Props) {
  const { parsed, unsaved, change } = useSettings(start.settings, services);
  const sites = useSites(services);
  const zones = useZones(services.readZones);
  const { settings } = parsed;
  const guess = guessCountry(start.device.zone, start.device.languages, zones);
  const country = settings.country ?? guess;
  return (
    <div>
      <OptionsBar steps="/sidepanel.html#overdose" />
      <main class={css.main}>
        <SettingsView
          parsed={parsed}
          unsaved={unsaved}
          country={country}
          countries={countriesOf(zones)}
          onChange={change}
          readStored={services.readStored}
          onErase={services.eraseEverything}
        >
          <OfferSettings
            offers={settings.offers}
            country={country}
            languages={start.device.languages}
            sites={sites}
            services={services}
            browser={start.browser}
            onChange={(offers) => change({ offers })}
          />
          <SeenSites sites={sites} onGiveBack={(pattern) => services.giveBackSites([pattern])} />
        </SettingsView>
      </main>
    </div>
  );
}

/** Every site the browser says may be seen, kept true while the page is open; null until it is read. */
function useSites({ grantedSites, onSitesChanged }: OptionsServices): readonly string[] | null {
  const [sites, setSites] = useState<readonly string[] | null>(null);
  useLayoutEffect(() => {
    const read = () => {
      grantedSites().then(setSites, () => setSites([]));
    };
    read();
    return onSitesChanged(read);
  }, [grantedSites, onSitesChanged]);
  return sites;
}

/** Countries by time zone; none until the directory is read, and none where it cannot be. */
function useZones(readZones: OptionsServices['readZones']): ZoneCountries {
  const [zones, setZones] = useState<ZoneCountries>({});
  useEffect(() => {
    readZones().then(setZones, () => {});
  }, [readZones]);
  return zones;
}
