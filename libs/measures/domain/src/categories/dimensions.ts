/** What people or things can be told apart by, with the words for it. Organisations add their own. */
const DIMENSION_NAMES: Readonly<Record<string, string>> = {
  ethnic_group: 'Ethnic group',
  sex: 'Sex',
  age: 'Age',
  disability: 'Disability',
  grade: 'Grade',
  directorate: 'Directorate',
  applicant_kind: 'Kind of applicant',
};

/** The dimensions we know by name. */
export const knownDimensions: readonly string[] = Object.keys(DIMENSION_NAMES);

/** The words for a dimension: "Ethnic group"; one of an organisation's own is read from its key ("Work place" from work_place). */
export function toDimensionName(dimension: string): string {
  const words = dimension.replaceAll(/[_-]+/g, ' ').trim();
  return DIMENSION_NAMES[dimension] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
