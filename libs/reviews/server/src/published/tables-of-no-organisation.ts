/** Tables of this context that row-level security does not divide by organisation. Each with its reason. */
export const publishedTables: Readonly<Record<string, string>> = {
  'reviews.published_standing': 'What organisations have published, read by anybody across all of them. Only a function that takes it from a sealed public record writes it.',
};
