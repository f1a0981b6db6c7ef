import { useEffect, useRef, useState } from 'preact/hooks';
import type { ForWhom } from '../../core/directory/for-whom.ts';
import type { EmergencyNumber } from '../../core/directory/helpline.ts';
import type { OverdoseSteps as Steps } from '../../core/directory/overdose-steps.ts';
import type { PanelView } from '../../core/panel-view.ts';
import { t } from '../../platform/i18n.ts';
import { CountryChooser } from '../CountryChooser.tsx';
import type { CopyIntent } from '../copied.ts';
import { ForWhomSwitch } from '../ForWhomSwitch.tsx';
import { Icon } from '../Icon.tsx';
import { Mark } from '../Mark.tsx';
import { Notice } from '../Notice.tsx';
import { EmergencyCall } from '../overdose/EmergencyCall.tsx';
import { Lifeline } from '../overdose/Lifeline.tsx';
import { OverdoseSteps } from '../overdose/OverdoseSteps.tsx';
import { QrDialog, type QrRequest } from '../QrDialog.tsx';
import { FIRST_STATE } from './first-state.ts';
import { type HelpFound, PopupHelp } from './PopupHelp.tsx';
import { PopupLinks } from './PopupLinks.tsx';
import css from './PopupPage.module.css';

export type PopupState = {
  /** Null until the settings are read: the page then stays as it was packaged. */
  country: string | null;
  countries: readonly string[];
  guessed: boolean;
  forWhom: ForWhom;
  emergency: EmergencyNumber | null;
  help: HelpFound | null;
  /** True when the browser refused to keep the last choice. */
  choiceLost: boolean;
  /** False while the steps stand as they are packaged, which know no country: only the start is filled in first. */
  stepsKnow: boolean;
};

export type PopupIntents = {
  onChooseCountry: (country: string | null) => void;
  onChooseForWhom: (forWhom: ForWhom) => void;
  onCopy: CopyIntent;
  onOpenPanel: (view: PanelView) => void;
};

type Props = PopupIntents & { steps: Steps; state: PopupState };

/** Ids of the two views, which are also the addresses at which they are shown. */
const START = 'start';
const OVERDOSE = 'overdose';

/** The popup: the urgent first, then whom to reach here and now, then the ways on. */
export function PopupPage({ steps, state, ...intents }: Props) {
  const { country, forWhom, emergency, help, choiceLost, stepsKnow } = state;
  const [code, showCode] = useState<QrRequest | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const lifeline = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // The address alone shows the view; the focus follows, so that it is read out and Tab goes on from there.
    const followView = () => {
      scrollTo(0, 0);
      if (location.hash === `#${OVERDOSE}`) title.current?.focus();
      else lifeline.current?.querySelector('a')?.focus();
    };
    addEventListener('hashchange', followView);
    return () => removeEventListener('hashchange', followView);
  }, []);

  const contact = { onCopy: intents.onCopy, onShowQr: showCode };
  const inSteps = stepsKnow ? state : FIRST_STATE;
  const chooser = (from: PopupState) => (
    <CountryChooser
      countries={from.countries}
      country={from.country}
      guessed={from.guessed}
      onChoose={intents.onChooseCountry}
    />
  );
  return (
    <div class={css.page}>
      <div id={START} class={`${css.view} ${css.start}`}>
        <header class={css.top}>
          <h1 class={css.brand}>
            <Mark />
            {t('extension_name')}
          </h1>
          {chooser(state)}
        </header>
        <main class={css.main}>
          <ForWhomSwitch forWhom={forWhom} onChoose={intents.onChooseForWhom} />
          {choiceLost && <Notice announce>{t('popup_choice_lost')}</Notice>}
          <div class={css.lifeline} ref={lifeline}>
            <Lifeline href={`#${OVERDOSE}`} number={emergency?.ambulance ?? null} />
          </div>
          <PopupHelp
            help={help}
            country={country}
            emergency={emergency}
            onOpenPanel={intents.onOpenPanel}
            {...contact}
          />
        </main>
        <PopupLinks onOpen={intents.onOpenPanel} />
      </div>
      <div id={OVERDOSE} class={`${css.view} ${css.steps}`}>
        <header class={css.bar}>
          <a class={css.back} href={`#${START}`} aria-label={t('popup_back')}>
            <Icon name="back" />
          </a>
          <h1 ref={title} tabIndex={-1}>
            {t('overdose_title')}
          </h1>
        </header>
        <main class={css.reading}>
          <OverdoseSteps steps={steps} emergency={inSteps.emergency} />
        </main>
        <section class={css.foot} aria-label={t('emergency_name')}>
          <EmergencyCall emergency={inSteps.emergency} {...contact}>
            {chooser(inSteps)}
          </EmergencyCall>
        </section>
      </div>
      {code && <QrDialog request={code} onClose={() => showCode(null)} />}
    </div>
  );
}
