import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeQuery, type Located, locateInPage, type Query, sentQuery } from './locate.ts';

/** What a browser must be able to do with one page: the whole difference between Chromium and Firefox. */
export type Port = {
  /** Evaluates an expression as if a person had just clicked; a promise is awaited; the value is a string. */
  run(expression: string): Promise<string>;
  /** A real left click at a point of the viewport, in CSS pixels. */
  click(x: number, y: number): Promise<void>;
  /** Real key strokes: each character of the text. */
  type(text: string): Promise<void>;
  /** One key by its `KeyboardEvent.key` name, held with the keys before it: `['Shift', 'Tab']`. */
  press(keys: string[]): Promise<void>;
  /** Has a function's source run in every document that this view loads from now on, before its own scripts. */
  beforeEachLoad(declaration: string): Promise<void>;
  /** PNG of the viewport. */
  capture(): Promise<Uint8Array>;
  /** Lays the page out for paper, or for the screen again. */
  showAs(medium: 'print' | 'screen'): Promise<void>;
  /** PDF of the page as the browser prints it on A4, without grounds, as browsers do unless told otherwise. */
  print(): Promise<Uint8Array>;
  /** Gives the viewport this size in CSS pixels, as far as the surface can take it. */
  resize(width: number, height: number): Promise<void>;
  /** Loads another address and returns once its document is ready. */
  goto(url: string): Promise<void>;
  close(): Promise<void>;
  isOpen(): Promise<boolean>;
};

/** Source text that calls a self-contained function somewhere else; its value is JSON for `readResult`. */
export function callSource<Args extends unknown[]>(work: (...args: Args) => unknown, args: Args): string {
  return `(async () => JSON.stringify([await (${work})(...${JSON.stringify(args)})]))()`;
}

/** The result inside what `callSource` gave; `undefined` comes back as null, as JSON has it. */
export function readResult<Result>(json: string): Result {
  const [result]: [Result] = JSON.parse(json);
  return result;
}

const PATIENCE_MS = 10_000;
const PAUSE_MS = 40;
/** Characters of the page that an error repeats. */
const MOST_WORDS = 1500;

/**
 * One page that a person could look at: the real popup, the real side panel or a tab. Looks for things the
 * way a person does (role and name, or words) and waits for them; every wait ends in an error that says what was
 * wanted and what the page showed instead.
 */
export class View {
  readonly #port: Port;

  constructor(port: Port) {
    this.#port = port;
  }

  /** Runs a self-contained function in the page. Arguments and the result travel as JSON. */
  async evaluate<Args extends unknown[], Result>(
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return readResult(await this.#port.run(callSource(work, args)));
  }

  /** Runs a self-contained function in every document from now on, before the document's own scripts. */
  beforeEachLoad<Args extends unknown[]>(work: (...args: Args) => void, ...args: Args): Promise<void> {
    return this.#port.beforeEachLoad(`() => { (${work})(...${JSON.stringify(args)}); }`);
  }

  /** Runs source text in the page for its effect: a library such as axe. */
  async inject(source: string): Promise<void> {
    await this.#port.run(`(async () => { ${source}\n; return ''; })()`);
  }

  /** The words on the page as a person sees them: of a choice list, the chosen one alone. */
  text(): Promise<string> {
    return this.evaluate(() => {
      let words = document.body?.innerText ?? '';
      for (const list of document.querySelectorAll('select')) {
        words = words.replace(list.innerText, list.selectedOptions[0]?.text ?? '');
      }
      return words;
    });
  }

  /** Waits until the page shows these words. */
  async waitForText(wanted: string | RegExp, patience = PATIENCE_MS): Promise<void> {
    const shows = (text: string) =>
      typeof wanted === 'string' ? text.toLowerCase().includes(wanted.toLowerCase()) : wanted.test(text);
    await this.#until(async () => shows(await this.text()), `the words ${wanted}`, patience);
  }

  /** Waits until a self-contained function returns something truthy in the page. */
  async waitFor<Args extends unknown[]>(work: (...args: Args) => unknown, ...args: Args): Promise<void> {
    await this.#until(async () => Boolean(await this.evaluate(work, ...args)), `${work}`, PATIENCE_MS);
  }

  /** Waits until the element is there, visible, enabled and not covered; tells where it is. */
  async locate(query: Query, patience = PATIENCE_MS): Promise<Located & { found: true }> {
    const sent = sentQuery(query);
    let last: Located = { found: false, why: 'the page did not answer' };
    let previous = '';
    const settled = async () => {
      last = await this.evaluate(locateInPage, sent);
      const place = JSON.stringify(last);
      const still = last.found && place === previous;
      previous = place;
      return still;
    };
    await this.#until(
      settled,
      () => `${describeQuery(query)} (${last.found ? 'it moves' : last.why})`,
      patience,
    );
    if (!last.found) throw new Error(`Nothing to point at: ${describeQuery(query)}`);
    return last;
  }

  /** Whether the element can be pointed at right now, without waiting. */
  async has(query: Query): Promise<boolean> {
    return (await this.evaluate(locateInPage, sentQuery(query))).found;
  }

  /** A real click in the middle of the element. */
  async click(query: Query): Promise<void> {
    const { x, y } = await this.locate(query);
    await this.#port.click(x, y);
  }

  /** A real click at a point of the viewport, in CSS pixels: for what no query can name. */
  clickAt(x: number, y: number): Promise<void> {
    return this.#port.click(x, y);
  }

  /** Clicks the field, empties it and types the text. */
  async type(query: Query, text: string): Promise<void> {
    await this.click(query);
    await this.evaluate(() => {
      const field = document.activeElement;
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
    });
    if (text === '') await this.#port.press(['Backspace']);
    await this.#port.type(text);
  }

  /** Presses one key or a chord: `Escape`, `Shift+Tab`. */
  press(chord: string): Promise<void> {
    return this.#port.press(chord.split('+'));
  }

  /** Writes a PNG of the viewport, making the folder when needed. */
  async screenshot(path: string): Promise<void> {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await this.#port.capture());
  }

  /** Lays the page out for paper, as printing does, or for the screen again. */
  showAs(medium: 'print' | 'screen'): Promise<void> {
    return this.#port.showAs(medium);
  }

  /** The page as the browser prints it on A4: a PDF. */
  print(): Promise<Uint8Array> {
    return this.#port.print();
  }

  resize(width: number, height: number): Promise<void> {
    return this.#port.resize(width, height);
  }

  goto(url: string): Promise<void> {
    return this.#port.goto(url);
  }

  close(): Promise<void> {
    return this.#port.close();
  }

  isOpen(): Promise<boolean> {
    return this.#port.isOpen();
  }

  /** Waits until the surface is gone: a popup closes itself when the side panel opens. */
  waitUntilClosed(): Promise<void> {
    return poll(
      async () => !(await this.#port.isOpen()),
      PATIENCE_MS,
      () => 'The view is still open.',
    );
  }

  async #until(
    done: () => Promise<boolean>,
    wanted: string | (() => string),
    patience: number,
  ): Promise<void> {
    let shown = '';
    await poll(
      async () => {
        if (await done()) return true;
        shown = await this.text();
        return false;
      },
      patience,
      () =>
        `Waited ${patience} ms for ${typeof wanted === 'string' ? wanted : wanted()}. The page shows:\n${shown.slice(0, MOST_WORDS)}`,
    );
  }
}

/**
 * Asks again and again until the answer is yes. An answer that fails counts as no (a page may be loading), and its
 * reason is told when patience (milliseconds) runs out.
 */
export async function poll(
  done: () => Promise<boolean>,
  patience: number,
  complaint: () => string,
): Promise<void> {
  const deadline = performance.now() + patience;
  let failure = '';
  do {
    try {
      if (await done()) return;
      failure = '';
    } catch (error) {
      failure = `\n${error instanceof Error ? error.message : error}`;
    }
    await sleep(PAUSE_MS);
  } while (performance.now() < deadline);
  throw new Error(complaint() + failure);
}
