import { Statement, type StatementSection } from './statements/statement';

/** Its sentences are facts about this release, in `statements/messages.*.json`: change them with it. */
const sections: readonly StatementSection[] = [
  { heading: 'statements.accessibility.use', isList: true, sentences: ['statements.accessibility.use.1', 'statements.accessibility.use.2', 'statements.accessibility.use.3', 'statements.accessibility.use.4'] },
  { heading: 'statements.accessibility.gaps', isList: true, sentences: ['statements.accessibility.gaps.1', 'statements.accessibility.gaps.2', 'statements.accessibility.gaps.3', 'statements.accessibility.gaps.4'] },
  { heading: 'statements.accessibility.report', isList: false, sentences: ['statements.accessibility.report.1'] },
  { heading: 'statements.accessibility.enforce', isList: false, sentences: ['statements.accessibility.enforce.1'] },
  { heading: 'statements.accessibility.standard', isList: false, sentences: ['statements.accessibility.standard.1'] },
  { heading: 'statements.accessibility.tested', isList: true, sentences: ['statements.accessibility.tested.1', 'statements.accessibility.tested.2', 'statements.accessibility.tested.3'] },
];

export default function AccessibilityPage() {
  return <Statement title="statements.accessibility" lede="statements.accessibility.lede" sections={sections} contactAfter="statements.accessibility.report" />;
}
