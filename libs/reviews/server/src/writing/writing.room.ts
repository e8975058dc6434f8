import type { Room } from '../room';

export const writing: Room = { resolvers: [], providers: [], jobs: [], controllers: [], entities: [], migrations: [] };
