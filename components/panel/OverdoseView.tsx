import type { ComponentChildren } from 'preact';
import type { EmergencyNumber } from '../../core/directory/helpline.ts';
import type { OverdoseSteps as Steps } from '../../core/directory/overdose-steps.ts';
import { interfaceLanguage, t } from '../../platform/i18n.ts';
import type { ContactIntents } from '../helplines/HelplineCard.tsx';
import { EmergencyCall } from '../overdose/EmergencyCall.tsx';
import { OverdoseSteps } from '../overdose/OverdoseSteps.tsx';
import css from './OverdoseView.module.css';

type Props = {
  /** In every language there is. */
  steps: readonly Steps[];
  emergency: EmergencyNumber | null;
  chooser: ComponentChildren;
  contact: ContactIntents;
};

/** What to do when someone may be overdosing, with the emergency number pinned beneath. */
export function OverdoseView({ steps, emergency, chooser, contact }: Props) {
  const language = interfaceLanguage();
  const fitting = steps.find(({ lang }) => lang === language) ?? steps.find(({ lang }) => lang === 'en');
  return (
    <>
      <h1 tabIndex={-1} class="visually-hidden">
        {t('overdose_title')}
      </h1>
      {fitting && <OverdoseSteps steps={fitting} emergency={emergency} />}
      <div class={css.call}>
        <EmergencyCall emergency={emergency} {...contact}>
          {chooser}
        </EmergencyCall>
      </div>
    </>
  );
}
