import type { Room } from '../room';

export const reviewing: Room = { resolvers: [], providers: [], jobs: [], controllers: [], entities: [], migrations: [] };
