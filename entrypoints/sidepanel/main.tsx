import { render } from 'preact';
import { PanelApp } from '../../components/panel/PanelApp.tsx';
import type { PanelServices } from '../../components/panel/panel-services.ts';
import { directorySchema } from '../../core/directory/directory.ts';
import { copyText } from '../../platform/clipboard.ts';
import { readDirectory } from '../../platform/directory-store.ts';
import { DIRECTORY_VERSION } from '../../platform/directory-version.ts';
import { readEssentials } from '../../platform/essentials.ts';
import { applyLanguage } from '../../platform/i18n.ts';
import {
  addKept,
  changeKept,
  clearKept,
  keep,
  letGo,
  onKeptChanged,
  readKept,
} from '../../platform/kept-store.ts';
import { onMeetingNews } from '../../platform/meeting-news.ts';
import { loadColumns, loadNames, loadTokens, openBlocks, readSources } from '../../platform/meeting-store.ts';
import { openOptions } from '../../platform/options-page.ts';
import { closePanel, onViewRequested, takeRequestedView } from '../../platform/panel.ts';
import { loadPlaces } from '../../platform/place-store.ts';
import { printAlone } from '../../platform/print-alone.ts';
import { saveFile } from '../../platform/save-file.ts';
import { keepSessionForWhom, loadSessionForWhom } from '../../platform/session-choice.ts';
import { changeSettings, loadSettings, onSettingsChanged } from '../../platform/settings-store.ts';
import {
  addAndRead,
  allowAndRead,
  onSourcesChanged,
  readAgain,
  readSourcesState,
  readWeekly,
  removeFully,
  stopReading,
} from '../../platform/source-desk.ts';
import { eraseEverything, readStoredText } from '../../platform/stored-data.ts';

const { helplines, emergency, programmes, topics, overdoseSteps, zones } = directorySchema.entries;
const PARTS = { helplines, emergency, programmes, topics, overdoseSteps, zones };

const services: PanelServices = {
  readDirectory: async () => (await readDirectory(DIRECTORY_VERSION, PARTS)).parts,
  readEssentials,
  changeSettings,
  onSettingsChanged,
  keepForWhom: keepSessionForWhom,
  onViewRequested,
  closePanel,
  copy: copyText,
  readStored: readStoredText,
  eraseEverything,
  meetings: {
    readSources,
    loadColumns,
    loadTokens,
    loadNames,
    openBlocks,
    onMeetingsChanged: (callback) => onMeetingNews(({ news }) => news === 'changed' && callback()),
    loadPlaces,
  },
  openOptions,
  sources: {
    read: readSourcesState,
    onChanged: onSourcesChanged,
    add: (added, file) => addAndRead(added, file, new Date()),
    allow: (source) => allowAndRead(source, new Date()),
    refresh: (source) => readAgain(source, new Date()),
    cancel: stopReading,
    setWeekly: (source, weekly) => readWeekly(source, weekly, new Date()),
    remove: (source) => removeFully(source, new Date()),
    loadPlaces,
    sampleOffered: import.meta.env.NEARHAND_SAMPLE,
  },
  kept: {
    readKept,
    keep,
    changeKept,
    letGo,
    addKept,
    clearKept,
    onKeptChanged,
    saveFile,
    print: (part) => void printAlone(part),
  },
};

const [settings, forWhom, view] = await Promise.all([
  loadSettings(),
  loadSessionForWhom(),
  takeRequestedView(),
]);
const device = {
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  languages: navigator.languages,
};
applyLanguage(document);
const root = document.querySelector('#app');
root?.replaceChildren(); // what was painted before any script
if (root) render(<PanelApp services={services} start={{ settings, forWhom, view, device }} />, root);
