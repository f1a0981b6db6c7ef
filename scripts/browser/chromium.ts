import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { chromiumPort } from './chromium-port.ts';
import { type ChromiumWatch, watchChromium } from './chromium-watch.ts';
import type { ExtensionBrowser, LaunchOptions } from './extension-browser.ts';
import { requireBrowser } from './find-browser.ts';
import { killBrowser } from './kill.ts';
import { Ledger } from './ledger.ts';
import { answerPromptOnDisplay, displayOf, readyChromiumSites, withdrawChromiumSite } from './permissions.ts';
import { openProfile } from './profile.ts';
import { callSource, poll, readResult, View } from './view.ts';

const PATIENCE_MS = 15_000;
/** Chromium ignores key strokes for about half a second after a prompt shows, lest somebody answer it unawares. */
const PROMPT_DEAF_MS = 1500;
/** A prompt is on the screen by then, also on a busy machine. */
const PROMPT_SHOWN_MS = 4000;

/**
 * Chromium's own calls home are switched off, and every name fails to resolve: the second wall behind the watcher,
 * which judges each request of the extension and of pages.
 */
function switches(options: LaunchOptions): string[] {
  return [
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
    `--blink-settings=preferredColorScheme=${options.dark ? 0 : 1}`,
    ...(options.network
      ? [
          `--proxy-server=http://127.0.0.1:${options.network.port}`,
          `--ignore-certificate-errors-spki-list=${options.network.keyHash}`,
        ]
      : []),
    ...(options.exposeGc ? ['--js-flags=--expose-gc'] : []),
    ...(options.lang ? [`--lang=${options.lang}`, `--accept-lang=${options.lang}`] : []),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium has no sandbox for root
  ];
}

function environment(options: LaunchOptions): Record<string, string | undefined> {
  return {
    ...process.env,
    ...(options.lang ? { LANGUAGE: options.lang } : {}),
    ...(options.timeZone ? { TZ: options.timeZone } : {}),
    ...(options.display ? { DISPLAY: options.display } : {}),
  };
}

type Running = { browser: Browser; watch: ChromiumWatch; id: string };

async function start(options: LaunchOptions, profileDir: string, ledger: Ledger): Promise<Running> {
  const browser = await puppeteer.launch({
    executablePath: options.executable ?? requireBrowser('chromium'),
    headless: !options.headed,
    pipe: true,
    enableExtensions: true,
    userDataDir: profileDir,
    defaultViewport: null,
    args: switches(options),
    env: environment(options),
  });
  try {
    // Watching starts before the extension exists, so that nothing it does at install goes unseen.
    const watch = await watchChromium(browser, ledger);
    const id = await browser.installExtension(options.extensionDir);
    return { browser, watch, id };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Starts Chromium, or a relative of it, with the extension and without a network. */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = openProfile(options.profileDir);
  const ledger = new Ledger();
  let running: Running;
  try {
    running = await start(options, profile.path, ledger);
  } catch (error) {
    profile.discard();
    throw error;
  }
  const baseUrl = `chrome-extension://${running.id}/`;
  const version = await running.browser.version();

  const ready = async (page: Page): Promise<View> => {
    const view = new View(chromiumPort(page));
    await view.waitFor(() => document.readyState === 'complete');
    return view;
  };
  /** Tabs that were opened here: a popup's page may also be looked at in a tab. */
  const tabs = new WeakSet<Target>();
  const tab = async (url: string): Promise<View> => {
    const page = await running.browser.newPage();
    tabs.add(page.target());
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return ready(page);
  };
  /** The target of a popup or panel: a page of the extension that is no tab. */
  const surface = async (path: string, except: Set<Target> = new Set()): Promise<View> => {
    const isIt = (target: Target) =>
      target.url().startsWith(`${baseUrl}${path}`) && !except.has(target) && !tabs.has(target);
    return ready(await (await running.browser.waitForTarget(isIt, { timeout: PATIENCE_MS })).asPage());
  };
  const inBackground: ExtensionBrowser['inBackground'] = async (work, ...args) => {
    const evaluate = (expression: string) =>
      running.watch
        .background()
        ?.session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    // A worker that is just starting has no extension API yet.
    const awake = async () => (await evaluate('typeof chrome?.runtime'))?.result.value === 'object';
    await poll(awake, PATIENCE_MS, () => 'The service worker does not run.');
    const told = await evaluate(callSource(work, args));
    const thrown = told?.exceptionDetails;
    if (thrown) throw new Error(thrown.exception?.description ?? thrown.text);
    return readResult(String(told?.result.value));
  };

  return {
    name: 'chromium',
    version,
    baseUrl,
    profileDir: profile.path,
    inBackground,
    openPopup: async () => {
      const before = new Set(running.browser.targets());
      const isNew = (target: Target) => target.url() === `${baseUrl}popup.html` && !before.has(target);
      // Right after the start there is no active window yet, and then the browser refuses: ask until it opens.
      const opens = async () => {
        if (running.browser.targets().some(isNew)) return true;
        const refusal = await inBackground(() =>
          Promise.race([
            chrome.action.openPopup().then(
              () => '',
              (error: unknown) => String(error),
            ),
            new Promise<string>((resolve) => setTimeout(resolve, 1000, '')),
          ]),
        );
        if (refusal) throw new Error(refusal);
        return running.browser.targets().some(isNew);
      };
      await poll(opens, PATIENCE_MS, () => 'The popup did not open.');
      return surface('popup.html', before);
    },
    openPanel: async () => {
      // The panel opens only for a person's gesture, and Chromium has no other door to it for a driver: a page of
      // the extension that carries none of its code makes the call as if it had just been clicked.
      const door = await tab(`${baseUrl}manifest.json`);
      await door.evaluate(async () => {
        const { id } = await chrome.windows.getCurrent();
        if (id !== undefined) await chrome.sidePanel.open({ windowId: id });
      });
      const panel = await surface('sidepanel.html');
      await door.close();
      return panel;
    },
    panel: () => surface('sidepanel.html'),
    openTab: (path) => tab(/^[a-z-]+:/.test(path) ? path : baseUrl + path),
    grantWithoutPrompt: async (patterns) =>
      readyChromiumSites(await running.browser.newPage(), running.id, patterns),
    answerPrompt: async (answer) => {
      const display = displayOf(options);
      // The prompt is drawn by the browser, out of a driver's sight. It takes the focus from the page, yet now and then
      // the page is not told: then the prompt is taken to be there, and what follows shows whether it was.
      const promptHasFocus = async () => {
        const pages = await running.browser.pages();
        const focused = await Promise.all(pages.map((page) => page.evaluate(() => document.hasFocus())));
        return !focused.includes(true);
      };
      await poll(promptHasFocus, PROMPT_SHOWN_MS, () => '').catch(() => {});
      await sleep(PROMPT_DEAF_MS);
      answerPromptOnDisplay('chromium', answer, display);
    },
    allow: async (origin) => ledger.allow(origin),
    disallow: async (origin) => ledger.disallow(origin),
    route: async (route) => ledger.route(route),
    requests: async () => [...ledger.requests],
    complaints: async () => [...ledger.complaints],
    withdraw: async (pattern) => withdrawChromiumSite(await running.browser.newPage(), running.id, pattern),
    restart: async (how) => {
      await (how === 'killed' ? killBrowser(running.browser) : running.browser.close());
      running = await start(options, profile.path, ledger);
    },
    close: async () => {
      await running.browser.close();
      profile.discard();
    },
  };
}
