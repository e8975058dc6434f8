import { setTimeZone, speakIn, speaksIn, useQueryOf, type Viewer } from '@waymark/platform/web';
import { useEffect, useMemo, useState } from 'react';
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
  const [spokenFor, setSpokenFor] = useState<string | null>(null);
  useEffect(() => {
    // What cannot be fetched is no reason to show nothing: then the page speaks in our words.
    if (viewer !== null) void speakIn(viewer.organisation.words).catch(() => undefined).then(() => setSpokenFor(viewer.organisation.id));
  }, [viewer]);
  // Nobody sees our words first and their own a moment later; words changed since change where they stand.
  const isReady = viewer !== null && (spokenFor === viewer.organisation.id || speaksIn(viewer.organisation.words));
  return { query, viewer: isReady ? viewer : null };
}
