/** What is asked for the page of a measure: ten years of monthly figures. Older ones are in the file. */
export const wholeMeasure = (id: string) => ({ id, figures: 120 });
