/** core/messages.ts over the browser's own messaging: every question gets an answer, even from a handler that throws. */

import type { Runtime } from 'webextension-polyfill';
import {
  type Envelope,
  type MessageAnswer,
  type MessageArguments,
  type MessageName,
  type Reply,
  readEnvelope,
} from '../core/messages.ts';
import { browser } from './browser.ts';

/** Who asks, without the address of the page: that would hold what was searched for. */
export type Asker = {
  /** `https://www.example.org`; null where the browser does not say. */
  origin: string | null;
  tabId: number | null;
  windowId: number | null;
  /** In a private window, where nothing is to be stored. */
  isPrivate: boolean;
};

export type Handlers = {
  [N in MessageName]: (
    ...args: [...MessageArguments<N>, Asker]
  ) => MessageAnswer<N> | Promise<MessageAnswer<N>>;
};

/** Asks the background. Rejects with the reason it gave, or when nobody answered. */
export async function ask<N extends MessageName>(
  name: N,
  ...args: MessageArguments<N>
): Promise<MessageAnswer<N>> {
  const envelope: Envelope = { nearhand: name, arguments: args };
  const reply = (await browser.runtime.sendMessage(envelope)) as Reply<MessageAnswer<N>> | undefined;
  if (!reply) throw new Error(`nobody answered "${name}"`);
  if (!reply.ok) throw new Error(reply.reason);
  return reply.value;
}

/** Answers questions in the background. Must be called in its first tick. */
export function answer(handlers: Handlers): void {
  browser.runtime.onMessage.addListener(
    async (incoming: unknown, sender: Runtime.MessageSender): Promise<Reply<unknown>> => {
      if (sender.id !== browser.runtime.id) return { ok: false, reason: 'a stranger asked' };
      const asker = askerOf(sender);
      const ownPage = asker.origin !== null && browser.runtime.getURL('') === `${asker.origin}/`;
      const read = readEnvelope(ownPage ? 'page' : 'offer', incoming);
      if (!read.ok) return read;
      try {
        const handler = handlers[read.name] as (...args: unknown[]) => unknown;
        return { ok: true, value: await handler(...read.arguments, asker) };
      } catch (error) {
        return { ok: false, reason: error instanceof Error ? error.message : String(error) };
      }
    },
  );
}

function askerOf(sender: Runtime.MessageSender & { origin?: string }): Asker {
  return {
    origin: sender.origin ?? null,
    tabId: sender.tab?.id ?? null,
    windowId: sender.tab?.windowId ?? null,
    isPrivate: sender.tab?.incognito ?? false,
  };
}
