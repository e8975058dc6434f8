import { setTimeZone, useQueryOf, type Viewer } from '@waymark/platform/web';
import { useMemo } from 'react';
import { ViewerDocument } from './viewer.generated';

/** Who is looking, in the organisation of the address. A signed-out person is sent to sign in, so no panel is shown. */
export function useViewerQuery(organisation: string) {
  const query = useQueryOf(ViewerDocument, {}, { organisation, renewsSession: false });
  const { data } = query;
  const viewer = useMemo<Viewer | null>(() => {
    if (data === undefined) return null;
    setTimeZone(data.organisation.timeZone);
    return { ...data.viewer, organisation: data.organisation };
  }, [data]);
  return { query, viewer };
}
