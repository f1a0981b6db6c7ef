import * as v from 'valibot';
import type { Port } from './view.ts';

/** Sends one command of the WebDriver BiDi protocol and gives its result. */
export type Send = (method: string, params: object) => Promise<unknown>;

/** Keys without a character of their own, as the protocol writes them. */
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

const EvaluatedSchema = v.variant('type', [
  v.object({ type: v.literal('success'), result: v.object({ value: v.optional(v.string(), '') }) }),
  v.object({ type: v.literal('exception'), exceptionDetails: v.object({ text: v.string() }) }),
]);
const DataSchema = v.object({ data: v.string() });

/** Evaluates an expression in a context, as if a person had just clicked; its value must be a string. */
export async function evaluateIn(send: Send, context: string, expression: string): Promise<string> {
  const target = { context };
  const told = await send('script.evaluate', {
    expression,
    target,
    awaitPromise: true,
    userActivation: true,
  });
  const evaluated = v.parse(EvaluatedSchema, told);
  if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
  return evaluated.result.value;
}

/** What depends on the kind of surface. */
export type Surface = {
  close(): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  showAs(medium: 'print' | 'screen'): Promise<void>;
  isOpen(): Promise<boolean>;
};

/** A tab, popup or sidebar of Firefox, driven through the protocol's real input events. */
export function firefoxPort(send: Send, context: string, surface: Surface): Port {
  const perform = async (actions: object[]) => {
    try {
      await send('input.performActions', { context, actions });
    } catch (error) {
      // Pressing the button may end the page (a popup closes), and then the release has nobody to go to.
      if (await surface.isOpen()) throw error;
    }
  };
  const down = (value: string) => ({ type: 'keyDown', value });
  const up = (value: string) => ({ type: 'keyUp', value });
  const keys = (actions: object[]) => perform([{ type: 'key', id: 'keyboard', actions }]);
  return {
    run: (expression) => evaluateIn(send, context, expression),
    click: (x, y) =>
      perform([
        {
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ]),
    type: (text) => keys([...text].flatMap((character) => [down(character), up(character)])),
    press: (names) => {
      const values = names.map((name) => KEYS[name] ?? name);
      return keys([...values.map(down), ...values.toReversed().map(up)]);
    },
    beforeEachLoad: async (functionDeclaration) => {
      await send('script.addPreloadScript', { functionDeclaration, contexts: [context] });
    },
    capture: async () => {
      const { data } = v.parse(DataSchema, await send('browsingContext.captureScreenshot', { context }));
      return Buffer.from(data, 'base64');
    },
    print: async () => {
      const page = { width: 21, height: 29.7 };
      const { data } = v.parse(DataSchema, await send('browsingContext.print', { context, page }));
      return Buffer.from(data, 'base64');
    },
    goto: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'none' });
    },
    ...surface,
  };
}
