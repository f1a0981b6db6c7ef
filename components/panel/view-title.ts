import type { PanelView } from '../../core/panel-view.ts';
import { t } from '../../platform/i18n.ts';

/** Where one is, in the bar; null at home. The page's own title never changes: it would be a trace. */
export function viewTitle(view: PanelView): string | null {
  switch (view.name) {
    case 'home':
      return null;
    case 'overdose':
      return t('overdose_title');
    case 'helplines':
      return t('helplines_title');
    case 'groups':
    case 'programme':
    case 'suits':
      return t('panel_find');
    case 'guide':
    case 'topic':
      return t('guide_title');
    case 'settings':
      return t('panel_settings');
    case 'meetings':
    case 'meeting':
      return t('panel_find');
    case 'sources':
      return t('sources_title');
    case 'kept':
      return t('kept_title');
  }
}
