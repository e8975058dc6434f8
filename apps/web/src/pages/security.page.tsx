import { Statement, type StatementSection } from './statements/statement';

/** Its sentences are facts about this release, in `statements/messages.*.json`: change them with it. */
const sections: readonly StatementSection[] = [
  { heading: 'statements.security.report', isList: true, sentences: ['statements.security.report.1', 'statements.security.report.2', 'statements.security.report.3'] },
  { heading: 'statements.security.how', isList: true, sentences: ['statements.security.how.1', 'statements.security.how.2', 'statements.security.how.3', 'statements.security.how.4', 'statements.security.how.5'] },
  { heading: 'statements.security.checked', isList: true, sentences: ['statements.security.checked.1', 'statements.security.checked.2', 'statements.security.checked.3', 'statements.security.checked.4'] },
  { heading: 'statements.security.not', isList: true, sentences: ['statements.security.not.1', 'statements.security.not.2', 'statements.security.not.3'] },
];

export default function SecurityPage() {
  return <Statement title="statements.security" lede="statements.security.lede" sections={sections} contactAfter="statements.security.report" />;
}
