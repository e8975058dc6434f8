/** The colours of a chart. Every mark has a dark edge of its own, so that it is seen in print and by everybody. */
export interface ChartPalette {
  readonly paper: string;
  readonly ink: string;
  readonly quietInk: string;
  readonly rule: string;
  readonly improvement: string;
  readonly improvementEdge: string;
  readonly concern: string;
  readonly concernEdge: string;
  readonly normal: string;
  readonly normalEdge: string;
  readonly neutral: string;
  readonly neutralEdge: string;
  readonly target: string;
  readonly trajectory: string;
}

/** The colours of the page: they follow its theme, and turn light on paper. */
export const screenChartPalette: ChartPalette = {
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  quietInk: 'var(--ink-2)',
  rule: 'var(--rule)',
  improvement: 'var(--spc-improve)',
  improvementEdge: 'var(--spc-improve-edge)',
  concern: 'var(--spc-concern)',
  concernEdge: 'var(--spc-concern-edge)',
  normal: 'var(--spc-common)',
  normalEdge: 'var(--spc-common-edge)',
  neutral: 'var(--spc-neutral)',
  neutralEdge: 'var(--spc-neutral-edge)',
  target: 'var(--spc-target)',
  trajectory: 'var(--spc-traj)',
};

/** Colours for reports, which have no page around them: the light ones, told apart in black and white by shape and dash. */
export const reportChartPalette: ChartPalette = {
  paper: '#ffffff',
  ink: '#1d1a22',
  quietInk: '#504b57',
  rule: '#dcd9df',
  improvement: '#00b0f0',
  improvementEdge: '#00597d',
  concern: '#e46c0a',
  concernEdge: '#9c4400',
  normal: '#a6a6a6',
  normalEdge: '#5c5c5c',
  neutral: '#9a6fd0',
  neutralEdge: '#490092',
  target: '#c4161c',
  trajectory: '#490092',
};
