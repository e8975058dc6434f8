import { planPath } from '@waymark/plans/web';
import { Breadcrumbs, Link, Loaded, NotFoundPage, PageHeading, type PageOf } from '@waymark/platform/web';
import { useVoicesText } from '../voices.text';
import { toSubjectAddress } from './subject-address';
import Story from './story';
import { useActivity, type SubjectKind } from './use-talk';

const kinds: readonly SubjectKind[] = ['PLAN', 'OBJECTIVE', 'OUTCOME', 'ACTION', 'STATUS_UPDATE', 'MEASURE'];

/** What people say of one part of a plan, for parts that have no page of their own. */
export default function TalkPage({ params }: PageOf<'/$organisation/talk/$subjectKind/$subjectId'>) {
  const kind = kinds.find((one) => one.toLowerCase() === params.subjectKind);
  return kind === undefined ? <NotFoundPage /> : <TalkOf organisation={params.organisation} kind={kind} id={params.subjectId} />;
}

function TalkOf({ organisation, kind, id }: { organisation: string; kind: SubjectKind; id: string }) {
  const t = useVoicesText();
  return (
    <Loaded query={useActivity({ kind, id }, null)} isPage lines={8}>
      {({ activity: { subject } }) => (
        <div className="reading">
          <Breadcrumbs crumbs={[{ label: t('voices.plan'), to: planPath(organisation) }]} />
          <p className="ref">{t(`voices.subject.${kind}`, { reference: subject.reference ?? '' }).trim()}</p>
          <PageHeading title={t('voices.talk.about', { name: subject.reference ?? subject.title })}>{subject.title}</PageHeading>
          <p className="mt-s">
            <Link to={toSubjectAddress(organisation, subject)} current="never">
              {t(subject.reference === null ? 'voices.talk.see_plan' : 'voices.talk.see', { reference: subject.reference ?? '' })}
            </Link>
          </p>
          <Story organisation={organisation} subject={{ kind, id, name: subject.reference ?? subject.title }} />
        </div>
      )}
    </Loaded>
  );
}
