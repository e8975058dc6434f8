import { Talk } from '@waymark/plans/web';
import { EmptyState, Link, Loaded, PageHeading, Notice, type PageOf } from '@waymark/platform/web';
import { useState } from 'react';
import { CommentarySection, OneField } from '../commentary/commentary-section';
import { useSavingBoard } from '../commentary/saving-board';
import { AskedDecisions } from '../decisions/asked-decisions';
import { DecisionsSection } from '../decisions/decisions-section';
import { FollowUpsAside } from '../decisions/follow-ups-aside';
import { ReportFormats } from '../documents/report-formats';
import { QuestionsSection } from '../questions/questions-section';
import { VoicesAside } from '../questions/voices-section';
import { RecordSection } from '../record/record-section';
import styles from '../reviews.module.css';
import { reportPath, reviewPath, reviewsPath } from '../reviews.paths';
import { useReviewsText } from '../reviews.text';
import { SignOffAside } from '../signing/sign-off-aside';
import { Blockers } from './blockers';
import { ChallengeNotice } from './challenge-notice';
import { CheckList } from './check-list';
import { ReviewHead } from './review-head';
import { StageLine } from './stage-line';
import { StepsAside } from './steps-aside';
import { useReview, type Review } from './use-review';

/** Where a review is written, asked about, signed and sent on; once it is sealed, its record. */
export default function ReviewPage({ params }: PageOf<'/$organisation/reviews/$number'>) {
  const t = useReviewsText();
  const [isOver, setOver] = useState(false);
  const query = useReview(Number(params.number) || 0, !isOver);
  const state = query.data?.review?.state;
  const isOverNow = state === 'SEALED' || state === 'CANCELLED';
  if (isOverNow !== isOver) setOver(isOverNow);
  return (
    <Loaded query={query} isPage>
      {({ review }) =>
        review === null ? (
          <>
            <PageHeading>{t('reviews.not_found')}</PageHeading>
            <EmptyState action={<Link to={reviewsPath(params.organisation)}>{t('reviews.to_all')}</Link>}>{t('reviews.not_found.explain')}</EmptyState>
          </>
        ) : (
          <>
            <ReviewHead review={review} organisation={params.organisation} />
            <div className="mt">
              <StageLine review={review} />
            </div>
            {review.replacedBy === null ? null : (
              <p className="mt">
                <Link to={reviewPath(params.organisation, review.replacedBy.number)}>{t('reviews.replaced_by', { title: review.replacedBy.title })}</Link>
              </p>
            )}
            {review.viewerCan.readPaper.allowed ? (
              review.questions === null ? (
                <PaperOnly review={review} organisation={params.organisation} />
              ) : (
                <Workspace review={review} organisation={params.organisation} readAt={query.dataUpdatedAt} />
              )
            ) : (
              <div className={styles['blockers']}>
                <Notice>
                  <p>{review.viewerCan.readPaper.reason}</p>
                </Notice>
              </div>
            )}
          </>
        )
      }
    </Loaded>
  );
}

interface WorkspaceProps {
  review: Review;
  organisation: string;
  readAt: number;
}

/** All that is worked on: what is the viewer's own to do stands first. */
function Workspace({ review, organisation, readAt }: WorkspaceProps) {
  const isSealed = review.state === 'SEALED';
  const writes = review.commentary !== null && review.viewerCan.write.allowed;
  const commentary =
    review.commentary === null || isSealed ? null : (
      <CommentarySection review={review} commentary={review.commentary} readAt={readAt}>
        <ChallengeNotice review={review} organisation={organisation} />
        {writes ? <AskedDecisions review={review} /> : null}
      </CommentarySection>
    );
  const decisions = writes && !(review.decisions ?? []).some(({ outcome }) => outcome !== 'OPEN') ? null : <DecisionsSection review={review} />;
  return (
    <>
      <Blockers review={review} />
      <div className={`split ${styles['workspace']}`}>
        <div>
          {isSealed ? <RecordSection review={review} organisation={organisation} /> : null}
          {commentary === null && !isSealed ? <ReadFirst review={review} organisation={organisation} /> : null}
          {writes ? commentary : null}
          {decisions}
          <BodyComments review={review} />
          <QuestionsSection review={review} />
          {writes || commentary === null ? null : <div className={styles['part']}>{commentary}</div>}
          {review.checklist.length === 0 ? null : <CheckList checklist={review.checklist} organisation={organisation} />}
          <div className={styles['part']}>
            <ReviewTalk review={review} organisation={organisation} />
          </div>
        </div>
        <div>
          <SignOffAside review={review} />
          <FollowUpsAside review={review} />
          {isSealed ? null : <VoicesAside review={review} />}
          <ReportFormats review={review} />
          <StepsAside review={review} organisation={organisation} />
        </div>
      </div>
    </>
  );
}

/** For members of staff groups whose view was asked for: the paper, and what is said about it in the open. */
function PaperOnly({ review, organisation }: { review: Review; organisation: string }) {
  return (
    <div className={styles['part']}>
      <ReadFirst review={review} organisation={organisation} />
      <div className={styles['part']}>
        <ReviewTalk review={review} organisation={organisation} />
      </div>
    </div>
  );
}

/** What is said about the review in the open. */
function ReviewTalk({ review, organisation }: { review: Review; organisation: string }) {
  return <Talk shape="story" organisation={organisation} subject={{ kind: 'REVIEW', id: review.id, name: review.title }} />;
}

/** For whoever scrutinises: the paper is read as the report. */
function ReadFirst({ review, organisation }: { review: Review; organisation: string }) {
  const t = useReviewsText();
  return (
    <section aria-labelledby="read-first">
      <h2 id="read-first">{t('reviews.read_first')}</h2>
      <p className="mt-s">
        {review.newestPaper === null ? t('reviews.read_first.none') : t('reviews.read_first.version', { version: review.newestPaper.version })}{' '}
        <Link to={reportPath(organisation, review.number)}>{t('reviews.read_report')}</Link>
      </p>
    </section>
  );
}

/** What the sub-group and the board say for themselves: written by them, and read by everybody else. */
function BodyComments({ review }: { review: Review }) {
  const t = useReviewsText();
  const board = useSavingBoard();
  const comments = [review.subGroupComment, review.boardComment].filter((one) => one !== null).filter(({ canWrite, words }) => canWrite.allowed || words !== '');
  if (comments.length === 0) return null;
  return (
    <section className={styles['part']} aria-labelledby="comments">
      <h2 id="comments">{t('reviews.comments')}</h2>
      <div className="stack mt-s">
        {comments.map((one) => (
          <OneField key={one.id} one={one} review={review} board={board} rows={5} />
        ))}
      </div>
    </section>
  );
}
