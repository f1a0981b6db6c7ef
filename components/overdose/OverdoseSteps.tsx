import type { EmergencyNumber } from '../../core/directory/helpline.ts';
import type { OverdoseSteps as Steps } from '../../core/directory/overdose-steps.ts';
import { formatNumber, t } from '../../platform/i18n.ts';
import { CitationList, Citations } from '../Citations.tsx';
import { EmergencyText } from '../EmergencyText.tsx';
import { Notice } from '../Notice.tsx';
import css from './OverdoseSteps.module.css';
import { StepDrawing } from './StepDrawing.tsx';

type Props = {
  steps: Steps;
  /** The country's emergency number; null where none may ship or the country is not known yet. */
  emergency: EmergencyNumber | null;
};

/** What to do when someone may be overdosing: one thing a step, in large type, in the order to do it. */
export function OverdoseSteps({ steps, emergency }: Props) {
  const number = emergency?.ambulance ?? null;
  return (
    <div>
      <p class={css.lead} lang={steps.lang} dir="auto">
        <EmergencyText text={steps.lead} number={number} />
      </p>
      <ol class={css.steps} lang={steps.lang} dir="auto">
        {steps.steps.map((step, at) => (
          <li key={step.id} class={css.step}>
            <span class={css.numeral} aria-hidden="true">
              {formatNumber(at + 1)}
            </span>
            <div>
              <StepDrawing step={step.id} />
              <h2 class={css.title}>
                <EmergencyText text={step.title} number={number} />
              </h2>
              <p class={css.text}>
                <EmergencyText text={step.text} number={number} />
              </p>
            </div>
          </li>
        ))}
      </ol>
      <div class={css.after}>
        {steps.clinicianReadOn === null && <Notice>{t('citation_no_clinician')}</Notice>}
        <details>
          <summary>{t('overdose_differences')}</summary>
          <p lang={steps.lang} dir="auto">
            {steps.differences}
          </p>
        </details>
        {emergency && <EmergencySource emergency={emergency} />}
        <Citations citations={steps.citations} checkedOn={steps.checkedOn} lang={steps.lang} />
      </div>
    </div>
  );
}

/** What else is known about the number, and where it was read. */
function EmergencySource({ emergency }: { emergency: EmergencyNumber }) {
  return (
    <details>
      <summary>{t('emergency_about', emergency.ambulance)}</summary>
      {emergency.general && <p>{t('emergency_general', emergency.general)}</p>}
      {emergency.note && <p lang="en">{emergency.note}</p>}
      <CitationList citations={emergency.citations} checkedOn={emergency.checkedOn} />
    </details>
  );
}
