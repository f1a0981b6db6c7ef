import { LateWords } from '../LateWords.tsx';
import css from './OptionsApp.module.css';
import { OptionsBar } from './OptionsBar.tsx';

/** Drawn once by the build into the settings page: what stands there before any script, and without one. */
export function OptionsShell() {
  return (
    <div>
      <OptionsBar steps="/popup.html#overdose" />
      <main class={css.main}>
        <LateWords />
      </main>
    </div>
  );
}
