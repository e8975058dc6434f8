import { useIdentityText } from '../identity.text';
import styles from './second-step.module.css';

/** Squares of light around the drawing, without which cameras do not find it. */
const margin = 4;

/** A QR code: dark on light in either theme, because cameras want it so. */
export function QrDrawing({ size, path }: { size: number; path: string }) {
  const t = useIdentityText();
  const whole = size + 2 * margin;
  return (
    <svg className={styles['qr']} viewBox={`${-margin} ${-margin} ${whole} ${whole}`} role="img" aria-label={t('identity.second_step.qr')}>
      <rect x={-margin} y={-margin} width={whole} height={whole} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
