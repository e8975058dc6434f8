import { Statement, type StatementSection } from './statements/statement';

/** Its sentences are facts about this release, in `statements/messages.*.json`: change them with it. */
const sections: readonly StatementSection[] = [
  { heading: 'statements.privacy.kept', isList: true, sentences: ['statements.privacy.kept.1', 'statements.privacy.kept.2', 'statements.privacy.kept.3', 'statements.privacy.kept.4', 'statements.privacy.kept.5', 'statements.privacy.kept.6'] },
  { heading: 'statements.privacy.long', isList: true, sentences: ['statements.privacy.long.1', 'statements.privacy.long.2', 'statements.privacy.long.3', 'statements.privacy.long.4', 'statements.privacy.long.5', 'statements.privacy.long.6'] },
  { heading: 'statements.privacy.who', isList: true, sentences: ['statements.privacy.who.1', 'statements.privacy.who.2', 'statements.privacy.who.3'] },
  { heading: 'statements.privacy.groups', isList: true, sentences: ['statements.privacy.groups.1', 'statements.privacy.groups.2', 'statements.privacy.groups.3'] },
  { heading: 'statements.privacy.device', isList: true, sentences: ['statements.privacy.device.1', 'statements.privacy.device.2', 'statements.privacy.device.3', 'statements.privacy.device.4'] },
  { heading: 'statements.privacy.rights', isList: true, sentences: ['statements.privacy.rights.1', 'statements.privacy.rights.2', 'statements.privacy.rights.3'] },
];

export default function PrivacyPage() {
  return <Statement title="statements.privacy" lede="statements.privacy.lede" sections={sections} contactAfter="statements.privacy.rights" />;
}
