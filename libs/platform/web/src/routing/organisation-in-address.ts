/** First parts of addresses that are pages of the installation, not organisations. */
export const reservedSegments = ['sign-in', 'welcome', 'account', 'demo-mail', 'accessibility', 'privacy', 'security', 'verify', 'published'] as const;

const reserved = new Set<string>(reservedSegments);

/** The slug of the organisation an address belongs to, or null for pages outside any organisation. */
export function organisationInAddress(pathname: string = window.location.pathname): string | null {
  const first = pathname.split('/')[1] ?? '';
  return first === '' || reserved.has(first) ? null : decodeURIComponent(first);
}
