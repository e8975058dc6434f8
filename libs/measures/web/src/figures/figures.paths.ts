import { address } from '@waymark/platform/web';

interface Named {
  id: string;
  slug: string;
}

const measurePart = (organisation: string, { id, slug }: Named, part: string, search: Record<string, string | undefined> = {}): string =>
  address([organisation, 'measures', id, slug, part], search);

/** Where a figure is entered, on a phone in seconds. */
export const addFigurePath = (organisation: string, measure: Named): string => measurePart(organisation, measure, 'add');

/** Where a series of figures is pasted from a spreadsheet. */
export const pasteFiguresPath = (organisation: string, measure: Named): string => measurePart(organisation, measure, 'paste');

/** Where the numbers of each group are pasted, for one way of breaking down. */
export const recordBreakdownPath = (organisation: string, measure: Named, dimension?: string): string => measurePart(organisation, measure, 'groups', { by: dimension });

/** Where it is said what a measure counts, and how. */
export const defineMeasurePath = (organisation: string, measure: Named): string => measurePart(organisation, measure, 'define');
