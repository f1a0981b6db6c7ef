import type { Browser, CDPSession, Protocol } from 'puppeteer-core';
import type { Ledger } from './ledger.ts';

/** The background service worker as the watcher sees it. */
export type Background = { session: CDPSession; targetId: string };

export type ChromiumWatch = {
  /** The running service worker of the extension, or null while it sleeps. */
  background(): Background | null;
  dispose(): Promise<void>;
};

/**
 * Watches every target of the browser from before its first line of code: judges each request by the ledger and
 * writes down exceptions and console errors of extension contexts, content scripts included.
 *
 * A session of its own, beside the driver's, because the driver lets go of service workers at once.
 */
export async function watchChromium(browser: Browser, ledger: Ledger): Promise<ChromiumWatch> {
  const root = await browser.target().createCDPSession();
  const connection = root.connection();
  if (!connection) throw new Error('The browser closed while it was starting.');
  const workers = new Map<string, Background>();

  const attach = (parent: CDPSession) => {
    parent.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      const session = connection.session(sessionId);
      if (!session) return;
      attach(session);
      watchTarget(session, targetInfo, ledger);
      if (targetInfo.type === 'service_worker' && isExtension(targetInfo.url)) {
        workers.set(sessionId, { session, targetId: targetInfo.targetId });
      }
    });
    parent.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
  };
  attach(root);
  await root.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'browser', exclude: true }, { type: 'tab', exclude: true }, {}],
  });
  return {
    background: () => [...workers.values()].at(-1) ?? null,
    dispose: () => root.detach(),
  };
}

function isExtension(url: string): boolean {
  return url.startsWith('chrome-extension://');
}

/** Sends one command and lets go: a target may vanish in the middle, which is no fault. */
function send(session: CDPSession, ...command: Parameters<CDPSession['send']>): void {
  session.send(...command).catch(() => {});
}

function watchTarget(session: CDPSession, target: Protocol.Target.TargetInfo, ledger: Ledger): void {
  let documentUrl = target.url;
  /** Execution contexts that belong to an extension: all of its own pages, and content scripts elsewhere. */
  const ours = new Set<number>();

  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (isExtension(context.origin)) ours.add(context.id);
  });
  session.on('Page.frameNavigated', ({ frame }) => {
    if (!frame.parentId) documentUrl = frame.url;
  });
  const isOurs = (contextId: number | undefined) =>
    isExtension(documentUrl) || (contextId !== undefined && ours.has(contextId));

  session.on('Runtime.exceptionThrown', ({ exceptionDetails: thrown }) => {
    if (!isOurs(thrown.executionContextId)) return;
    const words = thrown.exception?.description ?? thrown.text;
    ledger.complaints.push(`${documentUrl}: ${words}`);
  });
  session.on('Runtime.consoleAPICalled', (call) => {
    if (!['error', 'assert'].includes(call.type) || !isOurs(call.executionContextId)) return;
    const words = call.args.map((arg) => String(arg.value ?? arg.description ?? arg.type)).join(' ');
    ledger.complaints.push(`${documentUrl}: console.${call.type}: ${words}`);
  });
  session.on('Log.entryAdded', ({ entry }) => {
    const fromUs = isExtension(entry.url ?? '') || isExtension(documentUrl);
    // A refused connection is the test's own doing and stands among the requests.
    if (entry.level === 'error' && entry.source !== 'network' && fromUs) {
      ledger.complaints.push(`${documentUrl}: ${entry.text} ${entry.url ?? ''}`.trim());
    }
  });
  session.on('Network.webSocketCreated', ({ url }) => {
    ledger.judge(url, isExtension(documentUrl) ? 'extension' : 'page');
  });
  session.on('Fetch.requestPaused', (paused) => {
    const initiator = paused.request.headers.Origin ?? '';
    const from = isExtension(documentUrl) || isExtension(initiator) ? 'extension' : 'page';
    answer(session, paused.requestId, ledger.judge(paused.request.url, from));
  });

  // Order matters, waiting does not: all of these reach the target before it is allowed to run.
  send(session, 'Runtime.enable');
  send(session, 'Log.enable');
  send(session, 'Network.enable');
  send(session, 'Page.enable');
  send(session, 'Fetch.enable', { patterns: [{ urlPattern: 'http://*' }, { urlPattern: 'https://*' }] });
  send(session, 'Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'service_worker', exclude: true }, {}], // those are children of the browser already
  });
  send(session, 'Runtime.runIfWaitingForDebugger');
}

function answer(session: CDPSession, requestId: string, verdict: ReturnType<Ledger['judge']>): void {
  switch (verdict.outcome) {
    case 'allowed':
      send(session, 'Fetch.continueRequest', { requestId });
      return;
    case 'blocked':
      send(session, 'Fetch.failRequest', { requestId, errorReason: 'InternetDisconnected' });
      return;
    case 'answered': {
      const { status = 200, headers = { 'content-type': 'text/html; charset=utf-8' }, body } = verdict.answer;
      send(session, 'Fetch.fulfillRequest', {
        requestId,
        responseCode: status,
        responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
        body: Buffer.from(body).toString('base64'),
      });
    }
  }
}
