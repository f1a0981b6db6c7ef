import type { ComponentChildren } from 'preact';
import { withEmergency } from '../core/directory/overdose-steps.ts';
import { t } from '../platform/i18n.ts';

type Props = {
  /** Plain words that may hold `{emergency}`. */
  text: string;
  /** The country's number; null where none may ship, which reads "your local emergency number". */
  number: string | null;
};

/** Words with the emergency number put in its place. */
export function EmergencyText({ text, number }: Props) {
  return (
    <>
      {withEmergency(text).map((part): ComponentChildren => {
        if (part.kind === 'text') return part.text;
        return number === null ? t('emergency_words') : <bdi key="number">{number}</bdi>;
      })}
    </>
  );
}
