import { PersonField } from '@waymark/organisations/web';
import { TextField, type PersonChoice } from '@waymark/platform/web';
import { useReviewsText } from '../reviews.text';
import styles from '../reviews.module.css';

/** Somebody who is asked to sign, as a form has them. */
export interface SignerChoice {
  person: PersonChoice | null;
  capacity: string;
}

export interface SignersFieldsProps {
  idPrefix: string;
  legend: string;
  signers: readonly SignerChoice[];
  onChange: (signers: SignerChoice[]) => void;
}

/** Who is asked to sign at one stage, each in what part. */
export function SignersFields({ idPrefix, legend, signers, onChange }: SignersFieldsProps) {
  const t = useReviewsText();
  const set = (at: number, part: Partial<SignerChoice>) => onChange(signers.map((signer, place) => (place === at ? { ...signer, ...part } : signer)));
  return (
    <fieldset className="stack">
      <legend className="label">{legend}</legend>
      {signers.map((signer, at) => (
        <div key={at} className={styles['signer']}>
          <PersonField id={`${idPrefix}-${at}-person`} label={t('reviews.signers.person', { place: at + 1 })} value={signer.person} onChange={(person) => set(at, { person })} />
          <TextField id={`${idPrefix}-${at}-capacity`} label={t('reviews.signers.capacity')} value={signer.capacity} onChange={(event) => set(at, { capacity: event.target.value })} />
          <button type="button" className="btn quiet small" onClick={() => onChange(signers.filter((_, place) => place !== at))}>
            {t('reviews.signers.remove')} <span className="vh">{signer.person?.name ?? t('reviews.signers.person', { place: at + 1 })}</span>
          </button>
        </div>
      ))}
      <div>
        <button type="button" className="btn small" onClick={() => onChange([...signers, { person: null, capacity: '' }])}>
          {t('reviews.signers.add')}
        </button>
      </div>
    </fieldset>
  );
}
