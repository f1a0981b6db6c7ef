/** What happened to a source, in words. */
import type { ReadingProgress } from '../../core/feeds/reading.ts';
import type { Source } from '../../core/feeds/source.ts';
import { t, tCount } from '../../platform/i18n.ts';

/** Why the last try failed, and what can be done about it. The server's number stands behind, for whoever helps. */
export function failureInWords({ reason, status }: NonNullable<Source['lastFailure']>): string {
  const words = t(`sources_failure_${reason}`);
  return status === null || status < 400 ? words : t('sources_failure_status', words, String(status));
}

/** How far a reading has come. `host` is null for a file. */
export function progressInWords({ phase, meetings }: ReadingProgress, host: string | null): string {
  if (phase === 'storing') return t('sources_storing');
  if (meetings > 0) return tCount('sources_taken', meetings);
  return host === null ? t('sources_opening') : t('sources_asking', host);
}
