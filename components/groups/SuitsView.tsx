import type { Programme } from '../../core/directory/programme.ts';
import { NO_ANSWERS, type SuitAnswers } from '../../core/finder/suit-answers.ts';
import { rankSuits } from '../../core/finder/suits.ts';
import type { Go } from '../panel/PanelLink.tsx';
import { SuitQuestionPage } from './SuitQuestionPage.tsx';
import { SuitResults } from './SuitResults.tsx';
import { questionsFor } from './suit-words.ts';

/** How far one has come; kept in memory only. A step beyond the last question shows the answers. */
export type SuitProgress = { answers: SuitAnswers; step: number };
export const NO_PROGRESS: SuitProgress = { answers: NO_ANSWERS, step: 0 };

type Props = {
  programmes: readonly Programme[];
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  progress: SuitProgress;
  onProgress: (progress: SuitProgress) => void;
  onGo: Go;
};

/** A few questions, one at a time, each of which may be skipped; then the kinds that fit, with reasons. */
export function SuitsView({ programmes, country, progress, onProgress, onGo }: Props) {
  const { answers, step } = progress;
  const questions = questionsFor(answers);
  const question = questions[step];
  if (question === undefined) {
    return (
      <SuitResults
        suits={rankSuits(programmes, answers, country)}
        onChange={() => onProgress({ answers, step: 0 })}
        onAgain={() => onProgress(NO_PROGRESS)}
        onGo={onGo}
      />
    );
  }
  return (
    <SuitQuestionPage
      key={question}
      question={question}
      answers={answers}
      number={step + 1}
      total={questions.length}
      onAnswer={(next) => onProgress({ answers: next, step: step + 1 })}
      onChoose={(next) => onProgress({ answers: next, step })}
      onPrevious={step > 0 ? () => onProgress({ answers, step: step - 1 }) : null}
      onFinish={() => onProgress({ answers, step: questions.length })}
    />
  );
}
