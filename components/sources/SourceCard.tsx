import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReadingProgress } from '../../core/feeds/reading.ts';
import { linkHost } from '../../core/feeds/safe-link.ts';
import { type Source, sourceAge } from '../../core/feeds/source.ts';
import { formatList, formatWhen, t, tCount } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import { Notice } from '../Notice.tsx';
import { Switch } from '../settings/Switch.tsx';
import css from './SourceCard.module.css';
import type { SourceServices } from './source-services.ts';
import { failureInWords, progressInWords } from './source-words.ts';

type Props = {
  source: Source;
  /** The browser lets Nearhand ask it. */
  allowed: boolean;
  reading: ReadingProgress | null;
  /** Name of the kind of group it belongs to. */
  programme: string | null;
  /** Epoch milliseconds. */
  now: number;
  /** It was added just now, and takes the focus. */
  isLatest: boolean;
  services: SourceServices;
  /** Says so where the browser’s storage refuses. */
  attempt: (work: Promise<unknown>) => void;
};

/** One source: how much there is, how old it is, what failed, and what can be done. */
export function SourceCard({ source, allowed, reading, programme, now, isLatest, ...intents }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isLatest) title.current?.focus();
  }, [isLatest]);
  const { name, address, meetings, rejected, lastReadAt } = source;
  const host = address === null ? null : linkHost(address);
  const about = [programme, host === name ? null : host].filter((part) => part !== null);
  return (
    <article class={css.card} aria-label={name}>
      <h3 ref={title} tabIndex={-1} class={css.name}>
        {name}
      </h3>
      {about.length > 0 && <p class={css.fine}>{formatList(about, 'unit')}</p>}
      <p class={css.state}>
        {lastReadAt === null
          ? t('sources_unread')
          : t('sources_read', tCount('sources_meetings', meetings), formatWhen(new Date(lastReadAt)))}
      </p>
      {rejected > 0 && <p class={css.fine}>{tCount('sources_rejected', rejected)}</p>}
      <p role="status" class={css.progress}>
        {reading && progressInWords(reading, host)}
      </p>
      {!reading && <Trouble {...{ source, allowed, host, now }} />}
      <Acts {...{ source, allowed, reading, host }} {...intents} />
    </article>
  );
}

/** What to know before relying on it. */
function Trouble({
  source,
  allowed,
  host,
  now,
}: Pick<Props, 'source' | 'allowed' | 'now'> & { host: string | null }) {
  const age = sourceAge(source, now);
  const failure = source.lastFailure;
  // Whether there is leave is what the browser says now, not what the last try met.
  const failed = failure !== null && failure.reason !== 'no_permission';
  return (
    <>
      {!allowed && host !== null && (
        <Notice>
          {source.lastReadAt === null ? t('sources_not_allowed', host) : t('sources_withdrawn', host)}
        </Notice>
      )}
      {failed && (
        <Notice>
          {failureInWords(failure)} {source.lastReadAt !== null && t('sources_failure_rest')}
        </Notice>
      )}
      {age === 'old' && <Notice icon="clock">{t('sources_old')}</Notice>}
      {age === 'hidden' && <Notice icon="clock">{t('sources_hidden')}</Notice>}
    </>
  );
}

function Acts({
  source,
  allowed,
  reading,
  host,
  services,
  attempt,
}: Pick<Props, 'source' | 'allowed' | 'reading' | 'services' | 'attempt'> & { host: string | null }) {
  const [asking, setAsking] = useState(false);
  const again = source.kind !== 'file';
  if (asking) {
    return (
      <div class={css.question}>
        <p>{t('sources_remove_question')}</p>
        <div class={css.acts}>
          <Button kind="danger" icon="erase" onPress={() => attempt(services.remove(source))}>
            {t('sources_remove_confirm')}
          </Button>
          <Button onPress={() => setAsking(false)}>{t('sources_remove_keep')}</Button>
        </div>
      </div>
    );
  }
  return (
    <>
      {again && source.kind !== 'sample' && source.lastReadAt !== null && (
        <Switch
          label={t('sources_weekly')}
          on={source.weekly}
          onToggle={(weekly) => attempt(services.setWeekly(source, weekly))}
        />
      )}
      <div class={css.acts}>
        {reading ? (
          <Button icon="close" onPress={() => attempt(services.cancel(source.id))}>
            {t('sources_cancel')}
          </Button>
        ) : !allowed && host !== null ? (
          <Button kind="filled" onPress={() => attempt(services.allow(source))}>
            {t('sources_allow', host)}
          </Button>
        ) : (
          again && (
            <Button icon="refresh" onPress={() => services.refresh(source)}>
              {source.lastReadAt === null ? t('sources_read_now') : t('sources_read_again')}
            </Button>
          )
        )}
        <Button kind="quiet" onPress={() => setAsking(true)}>
          {t('sources_remove')}
        </Button>
      </div>
    </>
  );
}
