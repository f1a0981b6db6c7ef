import { useEffect, useRef } from 'preact/hooks';
import { SUIT_PEOPLE, type SuitAnswers } from '../../core/finder/suit-answers.ts';
import { formatNumber, t } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import { Chip } from '../Chip.tsx';
import { Icon } from '../Icon.tsx';
import css from './SuitQuestionPage.module.css';
import { answersTo, questionWords, type SuitQuestion } from './suit-words.ts';

type Props = {
  question: SuitQuestion;
  answers: SuitAnswers;
  number: number;
  total: number;
  /** An answer was given: on to the next question. */
  onAnswer: (answers: SuitAnswers) => void;
  /** One of several was chosen: stay. */
  onChoose: (answers: SuitAnswers) => void;
  onPrevious: (() => void) | null;
  onFinish: () => void;
};

/** One question. Pressing an answer goes on; Skip leaves it open. */
export function SuitQuestionPage(props: Props) {
  const { question, answers, number, total, onAnswer, onChoose, onPrevious, onFinish } = props;
  const { title, hint } = questionWords(question);
  const heading = useRef<HTMLHeadingElement>(null);
  // The next question takes the focus, so that it is read out; the first is the view's own heading.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <p class={css.progress}>{t('suits_progress', formatNumber(number), formatNumber(total))}</p>
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {hint && <p class={css.hint}>{hint}</p>}
      {question === 'people' ? (
        <People answers={answers} onChoose={onChoose} />
      ) : (
        <div class={css.answers}>
          {answersTo(question, answers).map((answer) => (
            <button
              type="button"
              key={answer.label}
              class={css.answer}
              aria-pressed={answer.chosen}
              onClick={() => onAnswer(answer.answers)}
            >
              <span>{answer.label}</span>
              <Icon name={answer.chosen ? 'check' : 'next'} size="middle" />
            </button>
          ))}
        </div>
      )}
      <div class={css.ways}>
        {question === 'people' && answers.people.length > 0 ? (
          <Button kind="filled" onPress={() => onAnswer(answers)}>
            {t('suits_now')}
          </Button>
        ) : (
          <Button onPress={() => onAnswer(skipped(answers, question))}>{t('suits_skip')}</Button>
        )}
        {onPrevious && (
          <Button kind="quiet" onPress={onPrevious}>
            {t('suits_previous')}
          </Button>
        )}
        {number > 1 && number < total && (
          <Button kind="quiet" onPress={onFinish}>
            {t('suits_now')}
          </Button>
        )}
      </div>
    </>
  );
}

function People({ answers, onChoose }: Pick<Props, 'answers' | 'onChoose'>) {
  return (
    <div class={css.people}>
      {SUIT_PEOPLE.map((person) => {
        const chosen = answers.people.includes(person);
        const people = chosen
          ? answers.people.filter((other) => other !== person)
          : [...answers.people, person];
        return (
          <Chip
            key={person}
            label={t(`people_${person}`)}
            chosen={chosen}
            onToggle={() => onChoose({ ...answers, people })}
          />
        );
      })}
    </div>
  );
}

function skipped(answers: SuitAnswers, question: SuitQuestion): SuitAnswers {
  return { ...answers, [question]: question === 'people' ? [] : null };
}
