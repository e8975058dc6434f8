import { useViewer, type Permit } from '@waymark/platform/web';
import { useReviewsText } from '../reviews.text';

/** Whether the viewer plans and opens reviews. A list has no object to ask, so this is asked of the viewer's permissions. */
export function useRunsReviews(): Permit {
  const t = useReviewsText();
  const { permissions } = useViewer();
  return permissions.includes('reviews.run') ? { allowed: true } : { allowed: false, reason: t('reviews.run.refused') };
}
