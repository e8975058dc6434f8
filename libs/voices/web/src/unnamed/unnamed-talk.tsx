import { Loaded } from '@waymark/platform/web';
import { useSpaceText } from '../group/space.text';
import { WhoReads, type WhoReadsProps } from '../conversations/who-reads';
import styles from '../group/space.module.css';
import { CannotComeIn } from './cannot-come-in';
import Limits from './limits';
import { PhraseButton } from './phrase-button';
import { ReleaseLine } from './release-line';
import { UnnamedPosts } from './unnamed-posts';
import { useLetterBox } from './use-letter-box';
import { useUnnamedState } from './use-unnamed';
import { WaitingLetter } from './waiting-letter';
import { WriteUnnamed } from './write-unnamed';

export interface UnnamedTalkProps extends Omit<WhoReadsProps, 'kind'> {
  conversationId: string;
  isClosed: boolean;
}

/** A conversation without names: what was shown, what of one's own waits, and the box with all that it can and cannot promise. */
export default function UnnamedTalk({ conversationId, isClosed, ...reads }: UnnamedTalkProps) {
  const t = useSpaceText();
  const box = useLetterBox(reads.organisation, conversationId);
  const { answer, problem } = box;
  return (
    <Loaded query={useUnnamedState(conversationId)}>
      {({ unnamedState: state }) => (
        <div className="stack-lg">
          <UnnamedPosts conversationId={conversationId} box={box} />
          {isClosed ? (
            <p className="muted">{state.write.reason}</p>
          ) : (
            <section className={`${styles['write']} stack`} aria-labelledby="unnamed-box">
              <h2 id="unnamed-box" className="h3">
                {t('space.unnamed.box')}
              </h2>
              <WhoReads {...reads} kind="unnamed" />
              <ReleaseLine state={state} />
              {problem === null ? null : <CannotComeIn problem={problem} box={box} />}
              {answer === null && problem === null ? <p role="status">{t('space.unnamed.opening')}</p> : null}
              {answer?.letter == null ? null : <WaitingLetter letter={answer.letter} box={box} nextOn={state.nextReleaseOn} />}
              {answer === null || answer.letter !== null ? null : <WriteUnnamed conversationId={conversationId} permit={state.write} box={box} />}
              {answer === null ? null : <PhraseButton box={box} />}
              <Limits />
            </section>
          )}
        </div>
      )}
    </Loaded>
  );
}
