import { TextField } from '@waymark/platform/web';
import { usePlansText } from '../plans.text';

export interface EvidenceLink {
  title: string;
  url: string;
}

export interface EvidenceFieldsProps {
  value: EvidenceLink;
  onChange: (value: EvidenceLink) => void;
  /** Makes ids of inputs: one form for each action may be open. */
  idOf: (field: string) => string;
  errorOf: (field: string) => string | undefined;
}

/** Something that shows what was done: its name and where it is. */
export function EvidenceFields({ value, onChange, idOf, errorOf }: EvidenceFieldsProps) {
  const t = usePlansText();
  return (
    <fieldset className="stack mt">
      <legend className="label">{t('plans.evidence.question')}</legend>
      <TextField
        id={idOf('evidenceTitle')}
        label={t('plans.evidence.title')}
        value={value.title}
        error={errorOf('evidenceTitle')}
        onChange={(event) => onChange({ ...value, title: event.target.value })}
      />
      <TextField
        id={idOf('evidenceUrl')}
        type="url"
        inputMode="url"
        autoComplete="url"
        label={t('plans.evidence.url')}
        hint={t('plans.evidence.url_hint')}
        value={value.url}
        error={errorOf('evidenceUrl')}
        onChange={(event) => onChange({ ...value, url: event.target.value })}
      />
    </fieldset>
  );
}

/** Whether text is the address of a page on the web. */
export function isWebAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text.trim()).protocol);
  } catch {
    return false;
  }
}
