import { PageHeading } from '@waymark/platform/web';

/** What is kept, where, and who sees it. Its sentences are facts about this release: change them with it. */
export default function PrivacyPage() {
  return (
    <article className="reading stack">
      <PageHeading>Privacy</PageHeading>
      <p>
        Each organisation decides what it writes in Waymark and answers for it. No organisation can see what another has
        written.
      </p>
      <h2>What is kept</h2>
      <ul className="bul">
        <li>
          Your name, your email address, your roles, and a scrambled form of your password that nobody can read back.
        </li>
        <li>What you write: updates, reasons and evidence, with your name and the time.</li>
        <li>Where you are signed in: the kind of device and when it was last used. You can end any of these.</li>
      </ul>
      <h2>What is on your own device</h2>
      <p>
        One cookie that keeps you signed in. Your choice of language, colours and shortcuts. Words you have typed but
        not saved: only you can get them back, and signing out asks whether to delete them.
      </p>
      <h2>What is not done</h2>
      <p>
        Waymark has no advertising and no tracking, and loads nothing from other companies. Nobody is scored, and no
        machine writes about you.
      </p>
      <h2>Your rights</h2>
      <p>
        You can ask your organisation what it holds about you, and ask it to correct what is wrong. A record that has
        been part of a decision stays as it was, with the correction beside it.
      </p>
    </article>
  );
}
