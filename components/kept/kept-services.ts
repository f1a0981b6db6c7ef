/** What keeping asks of the world; the entry point fills it from platform/. */
import type { KeptChange, KeptItem } from '../../core/kept/kept.ts';

export type KeptServices = {
  /** Rejects when the browser's storage is out of reach. */
  readKept: () => Promise<{ items: KeptItem[]; unreadable: number }>;
  keep: (item: KeptItem) => Promise<void>;
  changeKept: (id: string, change: KeptChange, now: number) => Promise<KeptItem>;
  letGo: (id: string) => Promise<void>;
  /** Joins items of a file with those kept; resolves to how many there are then. */
  addKept: (items: readonly KeptItem[]) => Promise<number>;
  clearKept: () => Promise<void>;
  /** Calls back after each change made anywhere; returns what stops it. */
  onKeptChanged: (callback: () => void) => () => void;
  /** Hands a file to the person. */
  saveFile: (name: string, type: string, text: string) => void;
  /** Prints one part of the page. To be called inside a click. */
  print: (part: Element) => void;
};
