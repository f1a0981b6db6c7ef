import { describe, expect, it } from 'vitest';
import { parsePanelView, writePanelView } from '../../core/panel-view.ts';

describe('panel views', () => {
  it.each([{ name: 'home' }, { name: 'topic', id: 'overdose' }, { name: 'meeting', id: 'na:12:3' }] as const)(
    'survive being written and read: %o',
    (view) => {
      expect(parsePanelView(writePanelView(view))).toEqual(view);
    },
  );

  it.each([null, 7, '', 'nowhere', 'topic', 'topic:', 'home:x', `topic:${'a'.repeat(201)}`])(
    'refuse anything else: %j',
    (word) => {
      expect(parsePanelView(word)).toBeNull();
    },
  );
});
