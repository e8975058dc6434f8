// Generated from libs/reviews/web/src/calendar/calendar.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type CalendarLinksQueryVariables = Exact<{ [key: string]: never; }>;


export type CalendarLinksQuery = { calendarLinks: Array<{ id: string, madeAt: string }> };

export type MakeCalendarLinkMutationVariables = Exact<{ [key: string]: never; }>;


export type MakeCalendarLinkMutation = { makeCalendarLink: { address: string, link: { id: string } } };

export type RevokeCalendarLinkMutationVariables = Exact<{
  id: string;
}>;


export type RevokeCalendarLinkMutation = { revokeCalendarLink: { done: boolean } };

export const CalendarLinksDocument = document<CalendarLinksQuery, CalendarLinksQueryVariables>(
  "query CalendarLinks{calendarLinks{id madeAt}}",
);

export const MakeCalendarLinkDocument = document<MakeCalendarLinkMutation, MakeCalendarLinkMutationVariables>(
  "mutation MakeCalendarLink{makeCalendarLink{address link{id}}}",
);

export const RevokeCalendarLinkDocument = document<RevokeCalendarLinkMutation, RevokeCalendarLinkMutationVariables>(
  "mutation RevokeCalendarLink($id:ID!){revokeCalendarLink(id:$id){done}}",
);
