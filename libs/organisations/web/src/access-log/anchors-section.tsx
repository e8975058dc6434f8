import { formatDay, Loaded, TextAreaField } from '@waymark/platform/web';
import { useOrganisationsText } from '../organisations.text';
import { SettingsForm } from '../settings/settings-form';
import { useSettingsForm } from '../settings/use-settings-form';
import styles from './access-log.module.css';
import { type AccessText, useAccessText } from './access-log.text';
import { shortHash } from './access-words';
import { type AccessLogHead, type AnchorSetting, useAnchorSetting, useNameAnchorAddresses } from './use-access-log';

type Facts = Record<'addresses', string>;

const toLines = (text: string): string[] => text.split(/[\n,;]+/).map((line) => line.trim()).filter((line) => line !== '');
const isAddress = (line: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(line);

function findProblem({ addresses }: Facts, t: AccessText): string | false {
  const lines = toLines(addresses);
  const wrong = lines.find((line) => !isAddress(line));
  if (wrong !== undefined) return t('organisations.access.end.addresses.wrong', { line: wrong });
  return lines.length > 10 && t('organisations.access.end.addresses.too_many');
}

/** What stands against whoever runs the database: the end of the chain, kept by people outside. */
export function AnchorsSection({ head }: { head: AccessLogHead }) {
  const t = useAccessText();
  return (
    <section className="stack narrow" aria-labelledby="end-of-the-chain">
      <h2 id="end-of-the-chain">{t('organisations.access.end')}</h2>
      <p>{t('organisations.access.end.explain')}</p>
      {head === null ? null : <p className={styles['hash']}>{t('organisations.access.end.now', { sequence: String(head.sequence), hash: shortHash(head.hash) })}</p>}
      <Loaded query={useAnchorSetting()}>
        {({ anchorSetting }) => (
          <>
            <p className={styles['hash']}>{lastWords(anchorSetting.last, t)}</p>
            {anchorSetting.viewerCan.changeAddresses.allowed ? <AddressesForm key={anchorSetting.version} setting={anchorSetting} /> : <Receivers addresses={anchorSetting.addresses} />}
          </>
        )}
      </Loaded>
    </section>
  );
}

const lastWords = (last: AnchorSetting['last'], t: AccessText): string =>
  last === null ? t('organisations.access.end.never') : t('organisations.access.end.last', { date: formatDay(last.day), mails: last.mails, sequence: String(last.sequence), hash: shortHash(last.hash) });

function Receivers({ addresses }: { addresses: readonly string[] }) {
  const t = useAccessText();
  if (addresses.length === 0) return <p>{t('organisations.access.end.admins')}</p>;
  return (
    <>
      <p>{t('organisations.access.end.goes_to')}</p>
      <ul>
        {addresses.map((each) => (
          <li key={each} className={styles['hash']}>
            {each}
          </li>
        ))}
      </ul>
    </>
  );
}

function AddressesForm({ setting }: { setting: AnchorSetting }) {
  const t = useAccessText();
  const words = useOrganisationsText();
  const { mutateAsync } = useNameAnchorAddresses();
  const form = useSettingsForm<Facts>({
    name: 'anchors',
    // The last line ends, so that the next address is begun on a line of its own.
    begun: { version: setting.version, facts: { addresses: setting.addresses.map((address) => `${address}\n`).join('') } },
    check: (facts) => ({ addresses: findProblem(facts, t) }),
    save: async ({ addresses = '' }, version) => (await mutateAsync({ version, addresses: toLines(addresses) })).nameAnchorAddresses.setting.version,
    toFact: (_, value) => String(value ?? ''),
  });
  return (
    <SettingsForm form={form} permit={setting.viewerCan.changeAddresses} nameOf={() => t('organisations.access.end.addresses')} wordOf={(_, value) => value || words('organisations.nothing')}>
      <TextAreaField
        id="addresses"
        label={t('organisations.access.end.addresses')}
        hint={t('organisations.access.end.addresses.hint')}
        error={form.problems.of('addresses')}
        value={form.facts.addresses}
        autoComplete="off"
        onChange={(event) => form.set({ addresses: event.target.value })}
      />
    </SettingsForm>
  );
}
