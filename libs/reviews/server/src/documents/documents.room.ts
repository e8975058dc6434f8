import type { Room } from '../room';

export const documents: Room = { resolvers: [], providers: [], jobs: [], controllers: [], entities: [], migrations: [] };
