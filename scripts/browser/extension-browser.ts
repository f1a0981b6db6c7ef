import type { Route, SeenRequest } from './ledger.ts';
import type { View } from './view.ts';

/** How to start a browser with the extension in it. */
export type LaunchOptions = {
  /** The built extension: `.output/chrome-mv3` or `.output/firefox-mv3`. */
  extensionDir: string;
  /** The browser's program; the first one found when absent. */
  executable?: string;
  /** Language of the browser, such as `fa`. Firefox takes it for pages only, unless the language is installed. */
  lang?: string;
  /** IANA time zone, such as `Europe/London`; the machine's own when absent. */
  timeZone?: string;
  dark?: boolean;
  /** Shows a window: needs a display. */
  headed?: boolean;
  /** A profile to use and keep; when absent a fresh one is made and removed at the end. */
  profileDir?: string;
  /** An X display such as `:99`, for `headed`. */
  display?: string;
  /** Lets pages collect their garbage by `gc()`, so that a figure of memory is one (Chromium only). */
  exposeGc?: boolean;
  /**
   * A proxy on this machine that stands for the network: its port, and the hash of the public key that the servers
   * behind it show. Without it no name can be reached at all.
   */
  network?: { port: number; keyHash: string };
};

/**
 * A real browser with the extension installed and the network cut off. The same few verbs for Chromium and
 * Firefox, so that one story runs in both.
 */
export type ExtensionBrowser = {
  name: 'chromium' | 'firefox';
  /** Product and version as the browser tells them. */
  version: string;
  /** Where the extension's pages live, with a slash at the end: `chrome-extension://…/`. */
  baseUrl: string;
  profileDir: string;

  /** Opens the real popup, as a click on the toolbar icon does. */
  openPopup(): Promise<View>;
  /** Opens the real side panel (Firefox: the sidebar), as the browser's own button does. */
  openPanel(): Promise<View>;
  /** The real side panel that something else opened: a click in the popup. Waits for it. */
  panel(): Promise<View>;
  /** Opens a tab: a path of the extension (`popup.html`) or a whole address. */
  openTab(path: string): Promise<View>;
  /** Runs a self-contained function in the background (service worker or event page). */
  inBackground<Args extends unknown[], Result>(
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;

  /**
   * Lets the extension's next `permissions.request` be granted without a prompt. In Chromium for these match patterns;
   * in Firefox for whatever it asks. Grants nothing by itself.
   */
  grantWithoutPrompt(patterns: string[]): Promise<void>;
  /** Answers the browser's own permission prompt with real key strokes; needs `headed` and a `display`. */
  answerPrompt(answer: 'allow' | 'deny'): Promise<void>;

  /** Lets the network reach an origin, such as a test server's. Everything else stays blocked. */
  allow(origin: string): Promise<void>;
  disallow(origin: string): Promise<void>;
  /** Answers addresses from here instead of from the network (in Firefox: for tabs only). */
  route(route: Route): Promise<void>;
  /** Every request that any extension context or page attempted, so far. */
  requests(): Promise<SeenRequest[]>;
  /** Exceptions, console errors and refused loads of every extension context, so far. */
  complaints(): Promise<string[]>;

  /** Takes a granted site back, as the browser's own page of extensions does. */
  withdraw(pattern: string): Promise<void>;
  /**
   * Ends the browser and starts it again on the same profile. Views from before are dead. `killed` ends its process in
   * the middle of whatever it does, as a crash or a power cut would.
   */
  restart(how?: 'killed'): Promise<void>;
  close(): Promise<void>;
};
