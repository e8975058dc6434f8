import { createContext, useContext, type ReactNode } from 'react';
import type { AnyDocument } from '../graphql/document';

/** The organisation on screen, as far as every page needs it. */
export interface ViewedOrganisation {
  id: string;
  slug: string;
  name: string;
  timeZone: string;
  staleAfterDays: number;
  /** Days in which a challenge is answered here, unless whoever raises it says otherwise. */
  challengeDays: number;
  isChallengeInWorkingDays: boolean;
  /** Months between reviews in a new cycle, unless whoever plans it says otherwise. */
  reviewMonths: number;
  /** What it calls things, and what each status means here: empty as Waymark has it. */
  words: Readonly<Record<string, string | null>>;
  version: number;
}

/** The person looking, in this organisation. What they may do to an object is asked of the object (`viewerCan`). */
export interface Viewer {
  personId: string;
  name: string;
  initials: string;
  email: string;
  title: string | null;
  roles: readonly string[];
  permissions: readonly string[];
  /** Actions of theirs that need an update. */
  waiting: number;
  organisation: ViewedOrganisation;
}

/** The question who is looking. Name it in `refreshes` of an act that changes what waits for the person (My work's count). */
export const viewerDocument: AnyDocument = { kind: 'query', name: 'Viewer', sent: { query: '' } };

const ViewerContext = createContext<Viewer | null>(null);

export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/** The viewer, on pages inside an organisation. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (viewer === null) throw new Error('This page is not inside an organisation, so it has no viewer.');
  return viewer;
}

/** The viewer, or null on pages outside an organisation. */
export function useViewerIfAny(): Viewer | null {
  return useContext(ViewerContext);
}

/** True when the person holds this permission somewhere; decides which pages are offered, never what is allowed. */
export function useHasPermission(permission: string): boolean {
  return useViewerIfAny()?.permissions.includes(permission) ?? false;
}
