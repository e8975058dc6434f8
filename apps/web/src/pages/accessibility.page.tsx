import { PageHeading } from '@waymark/platform/web';

/** The accessibility statement. Its sentences are facts about this release: change them with it. */
export default function AccessibilityPage() {
  return (
    <article className="reading stack">
      <PageHeading>Accessibility statement</PageHeading>
      <p>
        Waymark is meant for everybody who works on a plan or is affected by it. You should be able to use all of it
        with a keyboard, with a screen reader, with speech, at 400% zoom and on a small phone.
      </p>
      <h2>What we aim for</h2>
      <p>
        We build to the Web Content Accessibility Guidelines (WCAG) version 2.2, level AA. Every page is checked by an
        automatic test before a release. Such a test finds about half of real problems.
      </p>
      <h2>What we know is missing</h2>
      <ul className="bul">
        <li>Waymark has not yet been tested by people who use NVDA, VoiceOver or Dragon every day.</li>
        <li>The Welsh words cover the bars, the sign-in page and messages. Other pages are in English for now.</li>
      </ul>
      <h2>What you can change</h2>
      <ul className="bul">
        <li>Colours: light, dark or the same as your device, in the menu behind your initials.</li>
        <li>Single-key shortcuts: turn them off in Your account.</li>
        <li>Movement: Waymark follows your device’s setting for less movement.</li>
      </ul>
      <h2>Tell us about a problem</h2>
      <p>
        Ask the person who looks after Waymark in your organisation. Say which page you were on and what you could not
        do.
      </p>
    </article>
  );
}
