import { t } from '../../platform/i18n.ts';
import { LateWords } from '../LateWords.tsx';
import { Mark } from '../Mark.tsx';
import { OverdoseFoot } from './OverdoseFoot.tsx';
import app from './PanelApp.module.css';
import bar from './PanelBar.module.css';

/** Drawn once by the build into the panel's page: what stands there before any script, and without one. */
export function PanelShell() {
  return (
    <div class={app.panel}>
      <header class={bar.bar}>
        <span class={bar.name}>
          <Mark />
          {t('extension_name')}
        </span>
      </header>
      <main class={app.main}>
        <LateWords />
      </main>
      <OverdoseFoot onGo={null} />
    </div>
  );
}
