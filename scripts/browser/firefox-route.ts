import * as v from 'valibot';
import type { Send } from './firefox-port.ts';
import type { Ledger } from './ledger.ts';

/** The protocol's connection: commands and events. */
export type Protocol = { send: Send; on(event: string, listener: (params: unknown) => void): void };

const PausedSchema = v.object({
  isBlocked: v.boolean(),
  request: v.object({ request: v.string(), url: v.string() }),
});

/** Has every request of a tab decided by the ledger: passed on, answered, or refused. */
export async function routeTabs({ send, on }: Protocol, ledger: Ledger): Promise<void> {
  on('network.beforeRequestSent', (params) => {
    const paused = v.safeParse(PausedSchema, params);
    if (!paused.success || !paused.output.isBlocked) return;
    const { request, url } = paused.output.request;
    // A tab may be gone before its request is decided, which is no fault.
    decide(send, request, ledger.judge(url, 'page')).catch(() => {});
  });
  const patterns = ['http', 'https'].map((protocol) => ({ type: 'pattern', protocol }));
  await send('network.addIntercept', { phases: ['beforeRequestSent'], urlPatterns: patterns });
}

async function decide(send: Send, request: string, verdict: ReturnType<Ledger['judge']>): Promise<void> {
  switch (verdict.outcome) {
    case 'allowed':
      await send('network.continueRequest', { request });
      return;
    case 'blocked':
      await send('network.failRequest', { request });
      return;
    case 'answered': {
      const { status = 200, headers = { 'content-type': 'text/html; charset=utf-8' }, body } = verdict.answer;
      await send('network.provideResponse', {
        request,
        statusCode: status,
        reasonPhrase: 'Answered',
        headers: Object.entries(headers).map(([name, value]) => ({ name, value: { type: 'string', value } })),
        body: { type: 'base64', value: Buffer.from(body).toString('base64') },
      });
    }
  }
}
