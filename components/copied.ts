import { useState } from 'preact/hooks';
import { t } from '../platform/i18n.ts';

/** Puts words on the clipboard; false where the browser refused. */
export type CopyIntent = (text: string) => Promise<boolean>;

/** Copying, and what to say about it: for a `role="status"` element, which must be there beforehand. */
export function useCopied(onCopy: CopyIntent) {
  const [outcome, setOutcome] = useState<{ text: string; ok: boolean } | null>(null);
  return {
    /** The words last copied without trouble. */
    copied: outcome?.ok ? outcome.text : null,
    /** "Copied: 988", or that it could not be copied, with the words to be noted by hand. */
    said: outcome && t(outcome.ok ? 'contact_copied' : 'contact_not_copied', outcome.text),
    copy(text: string) {
      onCopy(text).then(
        (ok) => setOutcome({ text, ok }),
        () => setOutcome({ text, ok: false }),
      );
    },
  };
}
