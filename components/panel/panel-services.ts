/** What the panel asks of the world; the entry point fills it from platform/. */
import type { Directory } from '../../core/directory/directory.ts';
import type { Essentials } from '../../core/directory/essentials.ts';
import type { ForWhom } from '../../core/directory/for-whom.ts';
import type { PanelView } from '../../core/panel-view.ts';
import type { ParsedSettings } from '../../core/settings.ts';
import type { CopyIntent } from '../copied.ts';
import type { KeptServices } from '../kept/kept-services.ts';
import type { MeetingServices } from '../meetings/meeting-services.ts';
import type { SettingsServices } from '../settings/settings-state.ts';
import type { SourceServices } from '../sources/source-services.ts';

export type PanelData = Pick<
  Directory,
  'helplines' | 'emergency' | 'programmes' | 'topics' | 'overdoseSteps' | 'zones'
>;

export type PanelServices = SettingsServices & {
  /** Rejects when neither the store nor the packaged copy can be read. */
  readDirectory: () => Promise<PanelData>;
  /** What quick help needs, from a small file of its own; null where that cannot be read either. */
  readEssentials: () => Promise<Essentials | null>;
  /** Keeps whom the help is for until the browser closes. */
  keepForWhom: (forWhom: ForWhom) => Promise<void>;
  /** Calls back when the popup asks for a view while the panel is open; returns what stops it. */
  onViewRequested: (callback: (view: PanelView) => void) => () => void;
  /** Closes the panel where the browser allows it. */
  closePanel: () => void;
  copy: CopyIntent;
  /** All that is stored about the person, as text. */
  readStored: () => Promise<string>;
  eraseEverything: () => Promise<void>;
  meetings: MeetingServices;
  /** Opens the settings in a tab of their own. */
  openOptions: () => void;
  sources: SourceServices;
  kept: KeptServices;
};

/** What is read before the first paint of the app: a moment's work. */
export type PanelStart = {
  settings: ParsedSettings;
  /** Whom the help is for in this session; null when only the settings say so. */
  forWhom: ForWhom | null;
  /** The view the popup asked for; null is home. */
  view: PanelView | null;
  /** What the device says about itself, to guess the country by. */
  device: { zone: string; languages: readonly string[] };
};
