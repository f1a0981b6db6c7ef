import { useState } from 'preact/hooks';
import type { ForWhom } from '../../core/directory/for-whom.ts';
import { NO_CHOICE, type ProgrammeFilters } from '../../core/finder/programmes.ts';
import type { PanelView } from '../../core/panel-view.ts';
import { t } from '../../platform/i18n.ts';
import { NO_PROGRESS, type SuitProgress } from '../groups/SuitsView.tsx';
import { useKept } from '../kept/use-kept.ts';
import type { MeetingAsk } from '../meetings/meeting-ask.ts';
import { useMeetings } from '../meetings/use-meetings.ts';
import { QrDialog, type QrRequest } from '../QrDialog.tsx';
import { useSettings } from '../settings/settings-state.ts';
import { HiddenPage } from './HiddenPage.tsx';
import { OverdoseFoot } from './OverdoseFoot.tsx';
import css from './PanelApp.module.css';
import { PanelBar } from './PanelBar.tsx';
import { PanelFailed } from './PanelFailed.tsx';
import { PanelViews } from './PanelViews.tsx';
import type { PanelServices, PanelStart } from './panel-services.ts';
import { useDirectory, useHideKey, useNow, usePanelWay, useRequestedViews } from './panel-state.ts';
import { viewTitle } from './view-title.ts';

/** What was typed and chosen in the views. In memory only, and forgotten when the panel is hidden. */
export type PanelMemory = {
  filters: ProgrammeFilters;
  guideText: string;
  suits: SuitProgress;
  place: string;
  /** Null until something was asked; then the remembered place is where it begins. */
  meetings: MeetingAsk | null;
};
const EMPTY_MEMORY: PanelMemory = {
  filters: { text: '', chosen: NO_CHOICE },
  guideText: '',
  suits: NO_PROGRESS,
  place: '',
  meetings: null,
};

/** Views that need the meetings; once one was seen, they stay read. */
const MEETING_VIEWS: readonly PanelView['name'][] = ['meetings', 'meeting', 'kept'];

type Props = { services: PanelServices; start: PanelStart };

/** The side panel: bar, one view, and the overdose line; or, once hidden, nothing that tells of it. */
export function PanelApp({ services, start }: Props) {
  const { parsed, unsaved, change } = useSettings(start.settings, services);
  const directory = useDirectory(services);
  const way = usePanelWay(start.view ?? { name: 'home' });
  const now = useNow();
  const [memory, setMemory] = useState(EMPTY_MEMORY);
  const [forWhom, setForWhom] = useState<ForWhom>(start.forWhom ?? parsed.settings.forWhom);
  const [hidden, setHidden] = useState(false);
  const [code, showCode] = useState<QrRequest | null>(null);

  const hide = () => {
    setHidden(true);
    showCode(null);
    setMemory(EMPTY_MEMORY);
    way.restart();
  };
  const asked = memory.meetings?.query;
  const shelf = useMeetings(services.meetings, {
    meetings: MEETING_VIEWS.includes(way.view.name),
    words: asked !== undefined && asked.text !== '',
    names: asked?.sort === 'name',
  });
  const kept = useKept(services.kept);
  useHideKey(parsed.settings.hideKey && !hidden, hide);
  useRequestedViews(services, (view) => {
    setHidden(false);
    way.go(view);
  });

  if (hidden) return <HiddenPage onShow={() => setHidden(false)} onBlank={services.closePanel} />;
  const failed = directory.state === 'failed' ? directory : null;
  const data = directory.state === 'ready' ? directory.data : failed?.help;
  const title = viewTitle(way.view);
  const onSettings = way.view.name === 'home' ? () => way.go({ name: 'settings' }) : null;
  return (
    <div class={css.panel}>
      <PanelBar title={title} onBack={way.back} onSettings={onSettings} onHide={hide} />
      <main class={css.main}>
        {directory.state === 'reading' && <p role="status">{t('panel_loading')}</p>}
        {failed && !data && <PanelFailed onRetry={failed.retry} />}
        {data && (
          <PanelViews
            view={way.view}
            onGo={way.go}
            data={data}
            onRetry={failed ? failed.retry : null}
            now={now}
            device={start.device}
            memory={memory}
            onRemember={(changed) => setMemory((before) => ({ ...before, ...changed }))}
            forWhom={forWhom}
            onForWhom={(chosen) => {
              setForWhom(chosen);
              services.keepForWhom(chosen).catch(() => {}); // it holds in this panel all the same
            }}
            sources={services.sources}
            meetings={{ services: services.meetings, shelf, kept, keptServices: services.kept }}
            contact={{ onCopy: services.copy, onShowQr: showCode }}
            settings={{
              parsed,
              unsaved,
              onChange: change,
              readStored: services.readStored,
              onErase: services.eraseEverything,
              onOpenOffers: services.openOptions,
            }}
          />
        )}
      </main>
      {way.view.name !== 'overdose' && <OverdoseFoot onGo={failed && !data ? null : way.go} />}
      {code && <QrDialog request={code} onClose={() => showCode(null)} />}
    </div>
  );
}
