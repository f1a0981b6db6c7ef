/** What the views of sources ask of the world; the entry point fills it from platform/. */
import type { ReadingProgress } from '../../core/feeds/reading.ts';
import type { Source } from '../../core/feeds/source.ts';
import type { PlaceFinder } from '../../core/finder/places.ts';

export type AddedSource = Pick<Source, 'kind' | 'address' | 'programme' | 'name' | 'area' | 'onlineOnly'>;

export type SourcesState = {
  sources: Source[];
  unreadable: number;
  /** Ids of the sources that the browser lets Nearhand ask at this moment. */
  allowed: ReadonlySet<string>;
  readings: ReadingProgress[];
};

export type SourceServices = {
  /** Rejects when the browser's storage is out of reach. */
  read: () => Promise<SourcesState>;
  /** Calls back when anything changed, or with the progress of a reading; returns what stops it. */
  onChanged: (callback: (progress: ReadingProgress | null) => void) => () => void;
  /** To be called first in a click. The new source's id; null when the person did not allow the host. */
  add: (added: AddedSource, file: Blob | null) => Promise<string | null>;
  /** To be called first in a click. */
  allow: (source: Source) => Promise<boolean>;
  refresh: (source: Source) => void;
  cancel: (id: string) => Promise<void>;
  setWeekly: (source: Source, weekly: boolean) => Promise<void>;
  remove: (source: Source) => Promise<void>;
  /** Rejects when no table of places can be read. */
  loadPlaces: () => Promise<PlaceFinder>;
  /** The invented source of `npm start` is on offer. */
  sampleOffered: boolean;
};
