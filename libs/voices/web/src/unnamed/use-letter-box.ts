import { useAnswers, useViewer } from '@waymark/platform/web';
import type { LetterBox, UnnamedAnswer } from '@waymark/voices/domain';
import { useCallback, useEffect, useState } from 'react';
import { accessOf } from './access';
import { UnnamedPostsDocument, UnnamedStateDocument } from './unnamed.generated';

/** Why the browser could not come in: the code says whether a phrase would help. */
export interface BoxProblem {
  readonly code: string;
  readonly message: string;
}

export interface UnnamedBox {
  /** What waits in it; null until the browser has come in. */
  readonly answer: UnnamedAnswer | null;
  readonly problem: BoxProblem | null;
  /** Whether this browser keeps the secret. */
  readonly isLasting: boolean;
  /**
   * Does something without a name, and shows what waits afterwards. Nothing is read again with one's name, unless words that are
   * out have changed: a request that always follows an act and never a knock would tell the wire, and a session's row, which was which.
   */
  act(work: (box: LetterBox) => Promise<UnnamedAnswer>, options?: { readonly changesWhatIsOut: boolean }): Promise<void>;
  ownAmong(ids: readonly string[]): Promise<Set<string>>;
  phrase(): Promise<string>;
  /** False when it is no phrase. */
  recover(phrase: string): Promise<boolean>;
  forget(): Promise<void>;
  enter(): void;
}

const toProblem = (thrown: unknown): BoxProblem => {
  const { code, message } = thrown as { code?: unknown; message?: unknown };
  return { code: typeof code === 'string' ? code : 'platform.unexpected', message: typeof message === 'string' ? message : String(thrown) };
};

/** One person's way into one conversation without a name, on screen. */
export function useLetterBox(organisation: string, conversationId: string): UnnamedBox {
  const { personId } = useViewer();
  const answers = useAnswers();
  const [answer, setAnswer] = useState<UnnamedAnswer | null>(null);
  const [problem, setProblem] = useState<BoxProblem | null>(null);
  const [isLasting, setLasting] = useState(true);
  const [tries, setTries] = useState(0);
  const opened = useCallback(() => accessOf(organisation, personId), [organisation, personId]);

  useEffect(() => {
    let isGone = false;
    let stop = () => {};
    void (async () => {
      const { access, entered, isLasting: lasts } = await opened();
      const entering = (await access.enterAll([conversationId])).get(conversationId)!;
      if (isGone) return;
      setLasting(lasts);
      if (entering instanceof Error) return setProblem(toProblem(entering));
      entered.add(conversationId);
      setProblem(null);
      setAnswer(entering);
      answers.refresh(UnnamedStateDocument, organisation);
      stop = access.keepKnocking(conversationId, setAnswer);
    })().catch((thrown: unknown) => isGone || setProblem(toProblem(thrown)));
    return () => {
      isGone = true;
      stop();
    };
  }, [answers, opened, organisation, conversationId, tries]);

  const ownAmong = useCallback(async (ids: readonly string[]) => (await (await opened()).access.box(conversationId)).ownAmong(ids), [opened, conversationId]);
  const phrase = useCallback(async () => (await opened()).access.phrase(), [opened]);

  return {
    answer,
    problem,
    isLasting,
    async act(work, { changesWhatIsOut } = { changesWhatIsOut: false }) {
      const box = await (await opened()).access.box(conversationId);
      setAnswer(await work(box));
      if (changesWhatIsOut) answers.refresh(UnnamedPostsDocument, organisation);
    },
    ownAmong,
    phrase,
    async recover(typed) {
      const { access, entered } = await opened();
      if (!(await access.recover(typed))) return false;
      entered.clear();
      setTries(tries + 1);
      return true;
    },
    forget: async () => (await opened()).forget(),
    enter: () => setTries(tries + 1),
  };
}
