import puppeteer from 'puppeteer-core';
import type { FoundBrowser } from './find-browser.ts';
import { openProfile } from './profile.ts';

/**
 * Opens a window with the extension for a person to try, on a fresh profile and with the network as it is, and
 * waits until they close it.
 *
 * The extension is handed over through the browser's debugging pipe: branded Chrome refuses `--load-extension`.
 */
export async function openForPerson({ kind, executable }: FoundBrowser, extensionDir: string): Promise<void> {
  const profile = openProfile(undefined);
  try {
    const browser = await puppeteer.launch({
      browser: kind === 'firefox' ? 'firefox' : 'chrome',
      executablePath: executable,
      headless: false,
      pipe: kind === 'chromium',
      ...(kind === 'chromium' ? { enableExtensions: true, ignoreDefaultArgs: ['--enable-automation'] } : {}),
      userDataDir: profile.path,
      defaultViewport: null,
      args: kind === 'chromium' && process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : [],
      handleSIGINT: false, // the driver would end this program before the profile is gone
    });
    const closed = new Promise<void>((resolve) => {
      browser.once('disconnected', () => resolve());
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        void browser.close();
      });
    }
    await browser.installExtension(extensionDir);
    console.log('Nearhand is in the browser: click the puzzle piece in the toolbar, then Nearhand.');
    console.log('Close the window, or press Ctrl+C here, to end. The profile is thrown away.');
    await closed;
  } finally {
    profile.discard();
  }
}

/** Whether a window could be shown here. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  if (process.platform !== 'linux') return !env.SSH_CONNECTION || process.platform === 'win32';
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
