import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import * as v from 'valibot';
import type { ExtensionBrowser, LaunchOptions } from './extension-browser.ts';
import { requireBrowser } from './find-browser.ts';
import {
  allowInside,
  hasPromptInside,
  lendInside,
  seenInside,
  showAsInside,
  showSidebarInside,
  skipPromptsInside,
  watchInside,
  widenSidebarInside,
  withdrawInside,
} from './firefox-inside.ts';
import { evaluateIn, firefoxPort, type Send, type Surface } from './firefox-port.ts';
import { type Protocol, routeTabs } from './firefox-route.ts';
import { killBrowser } from './kill.ts';
import { Ledger } from './ledger.ts';
import { answerPromptOnDisplay, displayOf } from './permissions.ts';
import { openProfile, preferencesPutBack } from './profile.ts';
import { callSource, poll, readResult, View } from './view.ts';

const PATIENCE_MS = 20_000;
/** The extension's address inside Firefox, which is otherwise made up anew for each profile. */
const UUID = '5ea4ba4d-0000-4000-8000-000000000001';

const ManifestSchema = v.object({
  browser_specific_settings: v.object({ gecko: v.object({ id: v.string() }) }),
});
const TreeSchema = v.object({ contexts: v.array(v.object({ context: v.string() })) });
const CreatedSchema = v.object({ context: v.string() });

function preferences(options: LaunchOptions, extensionId: string): Record<string, unknown> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: UUID }),
    'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
    'ui.systemUsesDarkTheme': options.dark ? 1 : 0,
    // An extension that is installed for a test is uninstalled when Firefox ends; what it stored must outlive that.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    ...(options.network
      ? {
          'network.proxy.type': 1,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': options.network.port,
        }
      : {}),
    ...(options.lang ? { 'intl.accept_languages': options.lang, 'intl.locale.requested': options.lang } : {}),
  };
}

type Running = {
  browser: Browser;
  send: Send;
  /** Has tabs answered by the ledger from now on. */
  routeTabs(): Promise<void>;
  /** Runs a function of firefox-inside.ts in Firefox's own window. */
  inside<Args extends unknown[], Result>(
    work: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
};

/** The protocol's own connection, which the driver keeps but does not advertise. */
function protocolOf(browser: Browser): Protocol {
  const connection = 'connection' in browser ? browser.connection : null;
  const parsed = v.safeParse(v.object({ send: v.function(), on: v.function() }), connection);
  if (!parsed.success) throw new Error('This puppeteer-core hides its connection to Firefox.');
  const { send, on } = parsed.output;
  return {
    send: async (method, params) => {
      const answer = await Reflect.apply(send, connection, [method, params]);
      return v.parse(v.object({ result: v.unknown() }), answer).result;
    },
    on: (event, listener) => {
      Reflect.apply(on, connection, [event, listener]);
    },
  };
}

async function start(
  options: LaunchOptions,
  extensionId: string,
  profileDir: string,
  ledger: Ledger,
): Promise<Running> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable ?? requireBrowser('firefox'),
    headless: !options.headed,
    acceptInsecureCerts: options.network !== undefined,
    userDataDir: profileDir,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(options, extensionId),
    env: {
      ...process.env,
      ...(options.timeZone ? { TZ: options.timeZone } : {}),
      ...(options.display ? { DISPLAY: options.display } : {}),
    },
  });
  try {
    const protocol = protocolOf(browser);
    const { send } = protocol;
    const tree = v.parse(TreeSchema, await send('browsingContext.getTree', { 'moz:scope': 'chrome' }));
    const window = tree.contexts[0]?.context;
    if (window === undefined) throw new Error('Firefox has no window.');
    const inside = async <Args extends unknown[], Result>(
      work: (...args: Args) => Result,
      ...args: Args
    ): Promise<Awaited<Result>> =>
      readResult<Awaited<Result>>(await evaluateIn(send, window, callSource(work, args)));
    await inside(watchInside, extensionId, ledger.allowedOrigins);
    await browser.installExtension(options.extensionDir);
    return { browser, send, inside, routeTabs: () => routeTabs(protocol, ledger) };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Starts Firefox with the extension and without a network. */
export async function launchFirefox(options: LaunchOptions): Promise<ExtensionBrowser> {
  const manifestPath = join(options.extensionDir, 'manifest.json');
  if (!existsSync(manifestPath)) throw new Error(`There is no built extension in ${options.extensionDir}.`);
  const manifest = v.parse(ManifestSchema, JSON.parse(readFileSync(manifestPath, 'utf8')));
  const extensionId = manifest.browser_specific_settings.gecko.id;
  const profile = openProfile(options.profileDir);
  const ledger = new Ledger();
  let running: Running;
  try {
    running = await start(options, extensionId, profile.path, ledger);
  } catch (error) {
    profile.discard();
    throw error;
  }
  const baseUrl = `moz-extension://${UUID}/`;
  const version = await running.browser.version();

  const ready = async (context: string, surface: Surface): Promise<View> => {
    const view = new View(firefoxPort(running.send, context, surface));
    await view.waitFor(() => document.readyState === 'complete' && location.href !== 'about:blank');
    return view;
  };
  /** A popup or sidebar once it is there and stays. */
  const extensionView = async (viewType: 'popup' | 'sidebar'): Promise<View> => {
    const lend = () => running.inside(lendInside, extensionId, viewType);
    let context = '';
    const isReady = async () => {
      context = (await lend()) ?? '';
      if (context === '') return false;
      const state = await evaluateIn(running.send, context, 'document.readyState');
      // A popup loads out of sight and is then handed to another browser element, which goes by another id.
      return state === 'complete' && (await lend()) === context;
    };
    await poll(isReady, PATIENCE_MS, () => `The ${viewType} did not open.`);
    const surface: Surface = {
      close: async () => {
        await evaluateIn(running.send, context, 'void setTimeout(() => window.close())');
      },
      resize: (width) => running.inside(widenSidebarInside, width),
      showAs: (medium) => running.inside(showAsInside, context, medium),
      isOpen: async () => (await lend()) === context,
    };
    return new View(firefoxPort(running.send, context, surface));
  };
  const tab = async (url: string): Promise<View> => {
    const { send } = running;
    const { context } = v.parse(CreatedSchema, await send('browsingContext.create', { type: 'tab' }));
    await send('browsingContext.navigate', { context, url, wait: 'none' });
    return ready(context, {
      close: async () => {
        await send('browsingContext.close', { context });
      },
      resize: async (width, height) => {
        await send('browsingContext.setViewport', { context, viewport: { width, height } });
      },
      showAs: (medium) => running.inside(showAsInside, context, medium),
      isOpen: async () => JSON.stringify(await send('browsingContext.getTree', {})).includes(context),
    });
  };
  const inBackground: ExtensionBrowser['inBackground'] = async (work, ...args) => {
    let context: string | null = null;
    const isThere = async () => {
      context = await running.inside(lendInside, extensionId, 'background');
      return context !== null;
    };
    await poll(isThere, PATIENCE_MS, () => 'The background page does not run.');
    return readResult(await evaluateIn(running.send, context ?? '', callSource(work, args)));
  };
  let tabsAreRouted = false;
  const tell = () => running.inside(allowInside, ledger.allowedOrigins, tabsAreRouted);
  const startRouting = async () => {
    tabsAreRouted = true;
    await running.routeTabs();
    await tell();
  };

  return {
    name: 'firefox',
    version,
    baseUrl,
    profileDir: profile.path,
    inBackground,
    openPopup: async () => {
      await inBackground(() => chrome.action.openPopup());
      return extensionView('popup');
    },
    openPanel: async () => {
      await running.inside(showSidebarInside);
      return extensionView('sidebar');
    },
    panel: () => extensionView('sidebar'),
    openTab: (path) => tab(/^[a-z-]+:/.test(path) ? path : baseUrl + path),
    grantWithoutPrompt: () => running.inside(skipPromptsInside),
    answerPrompt: async (answer) => {
      const display = displayOf(options);
      await poll(
        () => running.inside(hasPromptInside),
        PATIENCE_MS,
        () => 'Firefox shows no prompt.',
      );
      answerPromptOnDisplay('firefox', answer, display);
    },
    allow: async (origin) => {
      ledger.allow(origin);
      await tell();
    },
    disallow: async (origin) => {
      ledger.disallow(origin);
      await tell();
    },
    route: async (route) => {
      ledger.route(route);
      if (!tabsAreRouted) await startRouting();
    },
    requests: async () => [...ledger.requests, ...(await running.inside(seenInside)).requests],
    complaints: async () => [...ledger.complaints, ...(await running.inside(seenInside)).complaints],
    withdraw: (pattern) => running.inside(withdrawInside, extensionId, pattern),
    restart: async (how) => {
      const { requests, complaints } = await running.inside(seenInside);
      ledger.requests.push(...requests);
      ledger.complaints.push(...complaints);
      await (how === 'killed' ? killBrowser(running.browser) : running.browser.close());
      await preferencesPutBack(profile.path, PATIENCE_MS);
      running = await start(options, extensionId, profile.path, ledger);
      if (tabsAreRouted) await startRouting();
    },
    close: async () => {
      await running.browser.close();
      profile.discard();
    },
  };
}
