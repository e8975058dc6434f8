import { Breadcrumbs, Loaded, NotFoundPage, PageHeading, type PageOf } from '@waymark/platform/web';
import { challengesPath } from '../voices.paths';
import { useVoicesText } from '../voices.text';
import { ChallengeBlock } from './challenge-block';
import { useChallenge } from './use-challenges';

const largest = 2_147_483_647;

/** One challenge: what was asked, who is to answer, the clock, and all that happened. */
export default function ChallengePage({ params }: PageOf<'/$organisation/challenges/$number'>) {
  const number = /^\d{1,10}$/.test(params.number) ? Number(params.number) : 0;
  return number < 1 || number > largest ? <NotFoundPage /> : <OneChallenge organisation={params.organisation} number={number} />;
}

function OneChallenge({ organisation, number }: { organisation: string; number: number }) {
  const t = useVoicesText();
  return (
    <Loaded query={useChallenge(number)} isPage lines={8}>
      {({ challenge }) =>
        challenge === null ? (
          <NotFoundPage />
        ) : (
          <div className="reading">
            <Breadcrumbs crumbs={[{ label: t('voices.challenges'), to: challengesPath(organisation) }]} />
            <PageHeading>{challenge.title}</PageHeading>
            <div className="mt">
              <ChallengeBlock challenge={challenge} organisation={organisation} isOnItsPage />
            </div>
          </div>
        )
      }
    </Loaded>
  );
}
