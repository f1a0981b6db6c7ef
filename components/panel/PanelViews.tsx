import { useMemo } from 'preact/hooks';
import { chooseHelplines } from '../../core/directory/choose-helplines.ts';
import { emergencyNumberFor } from '../../core/directory/emergency-number.ts';
import type { ForWhom } from '../../core/directory/for-whom.ts';
import { countriesOf, guessCountry } from '../../core/directory/guess-country.ts';
import { buildProgrammeFinder } from '../../core/finder/programmes.ts';
import { buildTopicFinder } from '../../core/finder/topics.ts';
import type { PanelView } from '../../core/panel-view.ts';
import type { ParsedSettings } from '../../core/settings.ts';
import { CountryChooser } from '../CountryChooser.tsx';
import { GroupsView } from '../groups/GroupsView.tsx';
import { ProgrammeView } from '../groups/ProgrammeView.tsx';
import { labelsOf } from '../groups/programme-words.ts';
import { SuitsView } from '../groups/SuitsView.tsx';
import { GuideView } from '../guide/GuideView.tsx';
import { TopicView } from '../guide/TopicView.tsx';
import type { ContactIntents } from '../helplines/HelplineCard.tsx';
import type { KeptServices } from '../kept/kept-services.ts';
import type { KeptShelf } from '../kept/use-kept.ts';
import type { MeetingServices } from '../meetings/meeting-services.ts';
import type { MeetingShelf } from '../meetings/use-meetings.ts';
import { type SettingsIntents, SettingsView } from '../settings/SettingsView.tsx';
import type { SourceServices } from '../sources/source-services.ts';
import { FinderViews } from './FinderViews.tsx';
import { HelplinesView } from './HelplinesView.tsx';
import { HelpNow } from './HelpNow.tsx';
import { HomeView } from './HomeView.tsx';
import { MissingView } from './MissingView.tsx';
import { OverdoseView } from './OverdoseView.tsx';
import type { PanelMemory } from './PanelApp.tsx';
import { PanelFailed } from './PanelFailed.tsx';
import type { Go } from './PanelLink.tsx';
import type { PanelData, PanelStart } from './panel-services.ts';

export type PanelViewsProps = {
  view: PanelView;
  onGo: Go;
  data: PanelData;
  /** Reads the directory again where it failed, and `data` holds help alone; null where all is there. */
  onRetry: (() => void) | null;
  /** Epoch milliseconds. */
  now: number;
  device: PanelStart['device'];
  memory: PanelMemory;
  onRemember: (changed: Partial<PanelMemory>) => void;
  forWhom: ForWhom;
  onForWhom: (forWhom: ForWhom) => void;
  meetings: { services: MeetingServices; shelf: MeetingShelf; kept: KeptShelf; keptServices: KeptServices };
  sources: SourceServices;
  contact: ContactIntents;
  settings: SettingsIntents & { parsed: ParsedSettings; unsaved: boolean };
};

/** Views that are nothing without programmes or topics. */
const OF_THE_DIRECTORY: readonly PanelView['name'][] = [
  'home',
  'groups',
  'programme',
  'suits',
  'guide',
  'topic',
];

/** The view one is in, with what it needs of the directory. A new view is added here and in core/panel-view.ts. */
export function PanelViews(props: PanelViewsProps) {
  const { view, onGo, data, now, device, memory, onRemember, forWhom, onForWhom, contact, settings } = props;
  const programmes = useMemo(() => buildProgrammeFinder(data.programmes, labelsOf), [data]);
  const topics = useMemo(() => buildTopicFinder(data.topics), [data]);
  const countries = useMemo(() => countriesOf(data.zones), [data]);
  const guess = useMemo(() => guessCountry(device.zone, device.languages, data.zones), [data, device]);
  const chosen = settings.parsed.settings.country;
  const country = chosen ?? guess;
  const emergency = emergencyNumberFor(data.emergency, country);
  const { helplines } = data;
  const { lines } = chooseHelplines({
    helplines,
    emergency: data.emergency,
    country,
    now,
    forWhom,
    need: 'general',
  });

  const chooser = (
    <CountryChooser
      country={country}
      countries={countries}
      guessed={chosen === null}
      onChoose={(next) => settings.onChange({ country: next })}
    />
  );
  const helpNow = <HelpNow {...{ lines, emergency, now, onGo, contact, chooser }} />;

  if (props.onRetry && OF_THE_DIRECTORY.includes(view.name)) {
    return (
      <>
        <PanelFailed onRetry={props.onRetry} onGo={onGo} />
        {helpNow}
      </>
    );
  }
  switch (view.name) {
    case 'home':
      return <HomeView topics={topics.topics} onGo={onGo} help={helpNow} />;
    case 'overdose':
      return (
        <OverdoseView steps={data.overdoseSteps} emergency={emergency} chooser={chooser} contact={contact} />
      );
    case 'helplines':
      return (
        <HelplinesView
          lines={lines}
          country={country}
          emergency={emergency}
          now={now}
          chooser={chooser}
          forWhom={forWhom}
          onForWhom={onForWhom}
          onGo={onGo}
          contact={contact}
        />
      );
    case 'groups':
      return (
        <GroupsView
          finder={programmes}
          filters={memory.filters}
          onFilter={(filters) => onRemember({ filters })}
          person={{ country, forWhom }}
          place={memory.place}
          onGo={onGo}
          help={helpNow}
        />
      );
    case 'programme': {
      const programme = data.programmes.find(({ id }) => id === view.id);
      if (!programme) return <MissingView onGo={onGo} help={helpNow} />;
      const parent = data.programmes.find(({ id }) => id === programme.partOf) ?? null;
      const branches = data.programmes.filter(({ partOf }) => partOf === programme.id);
      return (
        <ProgrammeView
          programme={programme}
          kin={{ parent, branches }}
          place={memory.place}
          onPlace={(place) => onRemember({ place })}
          kept={props.meetings.kept}
          onGo={onGo}
        />
      );
    }
    case 'suits':
      return (
        <SuitsView
          programmes={data.programmes}
          country={country}
          progress={memory.suits}
          onProgress={(suits) => onRemember({ suits })}
          onGo={onGo}
        />
      );
    case 'guide':
      return (
        <GuideView
          finder={topics}
          text={memory.guideText}
          onType={(guideText) => onRemember({ guideText })}
          onGo={onGo}
          help={helpNow}
        />
      );
    case 'topic': {
      const topic = data.topics.find(({ id }) => id === view.id);
      if (!topic) return <MissingView onGo={onGo} help={helpNow} />;
      const related = topic.related.flatMap((id) => data.topics.find((other) => other.id === id) ?? []);
      return (
        <TopicView topic={topic} related={related} emergency={emergency?.ambulance ?? null} onGo={onGo} />
      );
    }
    case 'settings':
      return <SettingsView {...settings} country={country} countries={countries} />;
    case 'meetings':
    case 'sources':
    case 'meeting':
    case 'kept':
      return <FinderViews {...props} country={country} help={helpNow} />;
  }
}
