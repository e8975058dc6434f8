import type { Role } from '@waymark/organisations/domain';
import type { Day } from '@waymark/platform/domain';

/** Whom a visitor of the demo may be, and what they would come for. */
export interface StoryPersona {
  readonly role: string;
  readonly description: string;
}

export interface StoryMember {
  /** What stories call them: their e-mail address before the @. */
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly team: string | null;
  /** None for somebody whom the plan names but who does not sign in. */
  readonly roles: readonly Role[];
  readonly endsOn?: Day;
  readonly leftOn?: Day;
  readonly persona?: StoryPersona;
}

export interface StoryTeam {
  readonly name: string;
  readonly parent?: string;
}

/** Roles that one admin has asked for, and that wait for a second one. */
export interface StoryRaise {
  readonly by: string;
  readonly about: string;
  readonly on: Day;
  readonly roles: readonly Role[];
}

/** An organisation of the demo with its teams and people. Dates are as seen from 22 November 2026. */
export interface OrganisationStory {
  readonly slug: string;
  readonly name: string;
  readonly domain: string;
  readonly openedOn: Day;
  readonly teams: readonly StoryTeam[];
  readonly people: readonly StoryMember[];
  readonly waiting?: readonly StoryRaise[];
}
