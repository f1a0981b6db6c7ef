import { join } from 'node:path';
import { launchChromium } from '../../scripts/browser/chromium.ts';
import { launchFirefox } from '../../scripts/browser/firefox.ts';
import { ROOT } from '../repository/tree.ts';

/** The two browsers a story runs in, with the build each of them loads. */
export const BROWSERS = [
  { name: 'Chromium', launch: launchChromium, extensionDir: join(ROOT, '.output/chrome-mv3') },
  { name: 'Firefox', launch: launchFirefox, extensionDir: join(ROOT, '.output/firefox-mv3') },
] as const;
