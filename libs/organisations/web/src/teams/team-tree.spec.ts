import { expect, test } from '@jest/globals';
import { growTree, listPlacesFor, type TeamNode } from './team-tree';
import type { Team } from './use-teams';

const team = (name: string, parentId: string | null = null): Team => ({ id: name, name, parentId, path: name, version: 1, memberCount: 0 });
const people = team('people');
const learning = team('learning', 'people');
const courses = team('courses', 'learning');
const policy = team('policy');
const names = (nodes: readonly TeamNode[]): unknown => nodes.map(({ team: { name }, below }) => (below.length === 0 ? name : [name, names(below)]));

test('teams stand beneath the team they are part of', () => {
  expect(names(growTree([people, learning, courses, policy]))).toEqual([['people', [['learning', ['courses']]]], 'policy']);
});

test('a team is never lost because the team above it is not listed', () => {
  expect(names(growTree([courses, policy]))).toEqual(['courses', 'policy']);
});

test('a team may go anywhere but into itself and what is beneath it', () => {
  const all = [people, learning, courses, policy];
  expect(listPlacesFor(people, all)).toEqual([policy]);
  expect(listPlacesFor(courses, all)).toEqual([people, learning, policy]);
});
