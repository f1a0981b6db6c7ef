/**
 * The search-page script's own small door to the browser. The polyfill would be as large as all the rest of the
 * script, and both families of browsers answer these three calls with promises by themselves.
 */
import type { Envelope, MessageAnswer, MessageArguments, OfferMessages, Reply } from '../core/messages.ts';
import type { MessageKey, MessageArguments as Substitutions } from './message-keys.ts';

type Api = {
  runtime: { id?: string; sendMessage(message: Envelope): Promise<unknown> };
  i18n: { getMessage(key: string, substitutions?: string[]): string };
};

function api(): Api | undefined {
  const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
  return browser ?? chrome;
}

/**
 * Asks the background. Null when it refused or nobody answered, and once the extension was updated or removed: which
 * here always means that a script from before does nothing more.
 */
export async function askBackground<N extends keyof OfferMessages>(
  name: N,
  ...args: MessageArguments<N>
): Promise<MessageAnswer<N> | null> {
  try {
    const envelope: Envelope = { nearhand: name, arguments: args };
    // Written by the background of this very build, which no other sender can reach; core/messages.ts types it.
    const reply = (await api()?.runtime.sendMessage(envelope)) as Reply<MessageAnswer<N>> | undefined;
    return reply?.ok ? reply.value : null;
  } catch {
    return null;
  }
}

/** A message of the interface, as `t` in i18n.ts gives it. Empty once the extension is gone. */
export function word<K extends MessageKey>(key: K, ...substitutions: Substitutions[K]): string {
  try {
    return api()?.i18n.getMessage(key, [...substitutions]) ?? '';
  } catch {
    return '';
  }
}

/** Which way the interface runs; where its words fall back to English, left to right. */
export function wordDirection(): 'ltr' | 'rtl' {
  const language = word('interface_language');
  const browsers = api()?.i18n.getMessage('@@ui_locale') ?? '';
  const speaksIt = browsers.split(/[-_]/)[0] === language.split('-')[0];
  return speaksIt && api()?.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}
