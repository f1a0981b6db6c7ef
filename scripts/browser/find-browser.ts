import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';
export type FoundBrowser = { kind: BrowserKind; executable: string };

/** Names on the PATH, in order of preference. Branded Chrome stands last: new ones refuse `--load-extension`. */
const NAMES: Record<BrowserKind, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
    'brave-browser',
    'vivaldi',
    'google-chrome-for-testing',
    'google-chrome',
    'google-chrome-stable',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'librewolf'],
};

/** Usual places where a browser is not on the PATH. */
function usualPlaces(kind: BrowserKind, env: NodeJS.ProcessEnv): string[] {
  const mac = (names: string[]) =>
    names.flatMap((name) => {
      const inside = `Applications/${name}.app/Contents/MacOS/${name === 'Firefox' ? 'firefox' : name}`;
      return [`/${inside}`, join(env.HOME ?? '', inside)];
    });
  const windows = (paths: string[]) =>
    [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => paths.map((path) => join(folder, path)));
  if (process.platform === 'darwin') {
    return kind === 'firefox'
      ? mac(['Firefox'])
      : mac(['Chromium', 'Microsoft Edge', 'Brave Browser', 'Google Chrome for Testing', 'Google Chrome']);
  }
  if (process.platform === 'win32') {
    return kind === 'firefox'
      ? windows(['Mozilla Firefox/firefox.exe'])
      : windows([
          'Chromium/Application/chrome.exe',
          'Microsoft/Edge/Application/msedge.exe',
          'BraveSoftware/Brave-Browser/Application/brave.exe',
          'Google/Chrome/Application/chrome.exe',
        ]);
  }
  return [];
}

/** What somebody chose with NEARHAND_BROWSER: a path or a name on the PATH. Its kind is read from its name. */
function chosen(env: NodeJS.ProcessEnv): FoundBrowser | null {
  const wanted = env.NEARHAND_BROWSER;
  if (!wanted) return null;
  const executable = existsSync(wanted) ? wanted : onPath(wanted, env);
  if (!executable) throw new Error(`NEARHAND_BROWSER names ${wanted}, which is not there.`);
  return { kind: /firefox|librewolf/i.test(executable) ? 'firefox' : 'chromium', executable };
}

/** A browser of this kind, or null. `NEARHAND_BROWSER` comes first where it is of this kind. */
export function findBrowser(kind: BrowserKind, env: NodeJS.ProcessEnv = process.env): FoundBrowser | null {
  const first = chosen(env);
  if (first?.kind === kind) return first;
  for (const name of NAMES[kind]) {
    const executable = onPath(name, env);
    if (executable) return { kind, executable };
  }
  const place = usualPlaces(kind, env).find((path) => existsSync(path));
  return place ? { kind, executable: place } : null;
}

/** The browser to show a person: their choice, else a relative of Chromium, else Firefox. */
export function findAnyBrowser(env: NodeJS.ProcessEnv = process.env): FoundBrowser | null {
  return chosen(env) ?? findBrowser('chromium', env) ?? findBrowser('firefox', env);
}

/** The program of a browser of this kind; an error that says what to do when there is none. */
export function requireBrowser(kind: BrowserKind): string {
  const found = findBrowser(kind);
  if (!found) throw new Error(missingBrowser(kind));
  return found.executable;
}

/** One line for a person without a browser of this kind. */
export function missingBrowser(kind: BrowserKind): string {
  const name = kind === 'firefox' ? 'Firefox' : 'Chromium (or Edge or Brave)';
  return `No ${name} was found. Install it, or set NEARHAND_BROWSER to the path of its program.`;
}

/** The full path of a program on the PATH, or null. */
export function onPath(name: string, env: NodeJS.ProcessEnv = process.env): string | null {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const folder of (env.PATH ?? env.Path ?? '').split(delimiter)) {
    for (const ending of endings) {
      const path = join(folder, name + ending);
      if (folder !== '' && isProgram(path)) return path;
    }
  }
  return null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
