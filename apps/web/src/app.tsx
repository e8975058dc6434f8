import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { registerMeasureSections } from '@waymark/measures/web';
import { registerPlansPalette } from '@waymark/plans/web';
import { createPageRouter, createQueryClient } from '@waymark/platform/web';
import { registerReviewsPalette, registerReviewsSections } from '@waymark/reviews/web';
import { registerVoicesSections } from '@waymark/voices/web';
import { useState } from 'react';
import { OrganisationLayout } from './layouts/organisation.layout';
import { NotFound, OutsideLayout, Problem, Root } from './layouts/outside.layout';
import { registerPages } from './palette-pages';
import { isQuiet, questions } from './questions';
import { pages } from './routes';

registerPages();
registerPlansPalette();
registerReviewsPalette();
registerMeasureSections();
registerVoicesSections();
registerReviewsSections();

/** The whole application: what was read, and which page is open. */
export function App() {
  const [queryClient] = useState(createQueryClient);
  const [router] = useState(() => {
    const layouts = { root: Root, outside: OutsideLayout, organisation: OrganisationLayout, notFound: NotFound, problem: Problem };
    return createPageRouter(pages, layouts, { questions, isQuiet, queryClient });
  });
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
