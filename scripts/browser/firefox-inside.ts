/**
 * Code for Firefox's own window (privileged scope), sent there as source text: each function is self-contained.
 * Chromium's protocol shows popups, panels and every request by itself; Firefox's shows tabs alone, so these
 * lend it the browser elements of the sidebar, the popup and the background, and watch the network and the console.
 */

type XulBrowser = {
  permanentKey?: object;
  currentURI: { spec: string };
  browsingContext: { mediumOverride: string };
};
type Principal = {
  origin: string;
  addonPolicy: { id: string } | null;
  contentScriptAddonPolicy: { id: string } | null;
};
type Channel = {
  QueryInterface(iid: unknown): Channel;
  URI: { spec: string };
  cancel(status: number): void;
  loadInfo: {
    triggeringPrincipal: Principal;
    loadingPrincipal: Principal | null;
    externalContentPolicyType: number;
  };
};
type ScriptError = { errorMessage: string; sourceName: string; flags: number };
type ConsoleCall = { level: string; filename: string; arguments: unknown[] };
type ConsoleStorage = {
  addLogEventListener(
    listener: (call: ConsoleCall & { wrappedJSObject?: ConsoleCall }) => void,
    principal: unknown,
  ): void;
};
type Navigables = {
  getBrowserById(id: string): XulBrowser | null;
  getIdForBrowser(browser: XulBrowser): string;
};
type ExtensionView = { viewType: string; xulBrowser: XulBrowser };
type Seen = { url: string; from: 'extension' | 'page' };

// Names of Firefox's inner world.
declare const Services: {
  obs: { addObserver(observer: (subject: never) => void, topic: string): void };
  prefs: { setBoolPref(name: string, value: boolean): void };
  console: { registerListener(listener: { observe(message: unknown): void }): void };
  ppmm: {
    loadProcessScript(url: string, alsoLater: boolean): void;
    addMessageListener(name: string, listener: (message: { data: string }) => void): void;
  };
};
declare const Ci: {
  nsIHttpChannel: unknown;
  nsIContentPolicy: { TYPE_DOCUMENT: number };
  nsIConsoleAPIStorage: unknown;
  nsIPrincipal: unknown;
  nsIScriptError: { new (): ScriptError };
};
declare const Cc: {
  '@mozilla.org/consoleAPI-storage;1': { getService(iid: unknown): ConsoleStorage };
  '@mozilla.org/systemprincipal;1': { createInstance(iid: unknown): unknown };
};
declare const Cr: { NS_ERROR_OFFLINE: number };
declare const ChromeUtils: {
  importESModule(url: 'chrome://remote/content/shared/NavigableManager.sys.mjs'): {
    NavigableManager: Navigables;
  };
  importESModule(url: 'resource://gre/modules/ExtensionPermissions.sys.mjs'): {
    ExtensionPermissions: {
      remove(
        id: string,
        withdrawn: { permissions: string[]; origins: string[] },
        emitter: unknown,
      ): Promise<void>;
    };
  };
  importESModule(url: 'resource://gre/modules/ExtensionParent.sys.mjs'): {
    ExtensionParent: {
      GlobalManager: { getExtension(id: string): { views: Set<ExtensionView> } | undefined };
    };
  };
};
declare const PopupNotifications: { isPanelOpen: boolean };
declare const SidebarController: { sidebars: Map<string, unknown>; show(id: string): Promise<unknown> };
declare const sendAsyncMessage: (name: string, data: string) => void;
/** What `watchInside` leaves in the window for the other functions. */
declare const nearhand: {
  views: Map<string, XulBrowser>;
  requests: (Seen & { outcome: 'allowed' | 'blocked' })[];
  complaints: string[];
  allowed: string[];
  tabsAreRouted: boolean;
};

/** Starts watching and blocking; runs before the extension is installed. */
export function watchInside(extensionId: string, allowed: string[]): void {
  const watched: typeof nearhand = {
    views: new Map(),
    requests: [],
    complaints: [],
    allowed,
    tabsAreRouted: false,
  };
  Object.assign(globalThis, { nearhand: watched });

  // The protocol asks this object which browser element an id stands for; lent ones are answered here.
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const tabById = NavigableManager.getBrowserById.bind(NavigableManager);
  NavigableManager.getBrowserById = (id) => watched.views.get(id) ?? tabById(id);

  const isOurs = (principal: Principal | null) =>
    principal?.addonPolicy?.id === extensionId || principal?.contentScriptAddonPolicy?.id === extensionId;
  Services.obs.addObserver((subject: Channel) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const { triggeringPrincipal, loadingPrincipal, externalContentPolicyType } = channel.loadInfo;
    const url = channel.URI.spec;
    const fromExtension = isOurs(triggeringPrincipal) || isOurs(loadingPrincipal);
    const isNavigation = externalContentPolicyType === Ci.nsIContentPolicy.TYPE_DOCUMENT;
    const fromPage = isNavigation || /^https?:/.test(loadingPrincipal?.origin ?? '');
    const isAllowed = watched.allowed.includes(new URL(url).origin);
    // In a tab the protocol's own interception passes, answers or blocks, and writes it down.
    if (watched.tabsAreRouted && fromPage && !fromExtension) return;
    if (fromExtension || fromPage) {
      const from = fromExtension ? 'extension' : 'page';
      watched.requests.push({ url, from, outcome: isAllowed ? 'allowed' : 'blocked' });
    }
    if (!isAllowed) channel.cancel(Cr.NS_ERROR_OFFLINE); // Firefox's own calls home end here too, in silence
  }, 'http-on-modify-request');

  // Exceptions of every process arrive in this process's console.
  const WARNING_FLAG = 1;
  Services.console.registerListener({
    observe: (message) => {
      if (!(message instanceof Ci.nsIScriptError)) return; // asking is what makes its fields readable
      const { errorMessage, sourceName, flags } = message;
      if (!sourceName.startsWith('moz-extension://') || (flags & WARNING_FLAG) !== 0) return;
      watched.complaints.push(`${sourceName}: ${errorMessage}`);
    },
  });

  // console.error stays in its own process: a script in each process listens there and sends it on.
  const listen = () => {
    const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
    const everyPrincipal = Cc['@mozilla.org/systemprincipal;1'].createInstance(Ci.nsIPrincipal);
    storage.addLogEventListener((call) => {
      const { level, filename, arguments: values } = call.wrappedJSObject ?? call;
      if (!['error', 'assert', 'exception'].includes(level) || !filename.startsWith('moz-extension://'))
        return;
      sendAsyncMessage(
        'nearhand:complaint',
        `${filename}: console.${level}: ${values.map(String).join(' ')}`,
      );
    }, everyPrincipal);
  };
  Services.ppmm.addMessageListener('nearhand:complaint', ({ data }) => {
    watched.complaints.push(data);
  });
  Services.ppmm.loadProcessScript(`data:application/javascript,${encodeURIComponent(`(${listen})()`)}`, true);
}

/** What has been seen so far. */
export function seenInside(): Pick<typeof nearhand, 'requests' | 'complaints'> {
  return { requests: nearhand.requests, complaints: nearhand.complaints };
}

/** Sets which origins pass, and whether tabs are answered by the protocol's own interception. */
export function allowInside(allowed: string[], tabsAreRouted: boolean): void {
  nearhand.allowed = allowed;
  nearhand.tabsAreRouted = tabsAreRouted;
}

/** Opens the extension's sidebar, as its entry in the View menu does. */
export async function showSidebarInside(): Promise<void> {
  const id = [...SidebarController.sidebars.keys()].find((key) => key.endsWith('-sidebar-action'));
  if (!id) throw new Error('The extension has no sidebar.');
  await SidebarController.show(id);
}

/** From here on optional permissions are granted without a prompt. */
export function skipPromptsInside(): void {
  Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);
}

/** Whether Firefox shows a prompt that waits for an answer. */
export function hasPromptInside(): boolean {
  return PopupNotifications.isPanelOpen;
}

/** Takes a granted site back, as the page of add-ons does. */
export async function withdrawInside(extensionId: string, pattern: string): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const extension = ExtensionParent.GlobalManager.getExtension(extensionId);
  await ExtensionPermissions.remove(extensionId, { permissions: [], origins: [pattern] }, extension);
}

/** Gives the sidebar this width in CSS pixels. */
export function widenSidebarInside(width: number): void {
  const box = document.getElementById('sidebar-box');
  if (!box) return;
  Object.assign(box.style, { width: `${width}px`, minWidth: `${width}px`, maxWidth: `${width}px` });
}

/**
 * Lends the protocol the browser element of one extension view (`popup`, `sidebar`, `background`) and returns the id
 * it goes by from now on; null while there is no such view.
 */
export function lendInside(extensionId: string, viewType: string): string | null {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const views = [...(ExtensionParent.GlobalManager.getExtension(extensionId)?.views ?? [])];
  const browser = views.findLast((view) => view.viewType === viewType)?.xulBrowser;
  if (!browser?.currentURI.spec.startsWith('moz-extension://')) return null;
  browser.permanentKey ??= {};
  const id = NavigableManager.getIdForBrowser(browser);
  nearhand.views.set(id, browser);
  return id;
}

/** Lays a view out for paper, or for the screen again; the protocol has no word for it. */
export function showAsInside(context: string, medium: 'print' | 'screen'): void {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const browser = NavigableManager.getBrowserById(context);
  if (browser) browser.browsingContext.mediumOverride = medium === 'print' ? 'print' : '';
}
