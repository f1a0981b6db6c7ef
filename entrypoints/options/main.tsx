import { render } from 'preact';
import { OptionsApp } from '../../components/options/OptionsApp.tsx';
import type { OptionsServices } from '../../components/options/options-services.ts';
import { zoneCountriesSchema } from '../../core/directory/zone-countries.ts';
import { isOpera } from '../../platform/browser.ts';
import { readDirectory } from '../../platform/directory-store.ts';
import { DIRECTORY_VERSION } from '../../platform/directory-version.ts';
import { acceptedLanguages, applyLanguage } from '../../platform/i18n.ts';
import {
  giveBackSites,
  grantedSites,
  onSitesChanged,
  requestSites,
  seesPrivateWindows,
} from '../../platform/offer-consent.ts';
import { changeSettings, loadSettings, onSettingsChanged } from '../../platform/settings-store.ts';
import { eraseEverything, readStoredText } from '../../platform/stored-data.ts';

const services: OptionsServices = {
  readZones: async () => (await readDirectory(DIRECTORY_VERSION, { zones: zoneCountriesSchema })).parts.zones,
  changeSettings,
  onSettingsChanged,
  requestSites,
  giveBackSites,
  grantedSites,
  onSitesChanged,
  readStored: readStoredText,
  eraseEverything,
};

const [settings, seesPrivate, languages] = await Promise.all([
  loadSettings(),
  seesPrivateWindows(),
  acceptedLanguages(),
]);
const device = {
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  languages,
};
const browser = { isOpera: isOpera(), seesPrivateWindows: seesPrivate };
applyLanguage(document);
const root = document.querySelector('#app');
root?.replaceChildren(); // what was painted before any script
if (root) render(<OptionsApp services={services} start={{ settings, device, browser }} />, root);
