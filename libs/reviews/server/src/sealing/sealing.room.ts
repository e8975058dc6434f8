import type { Room } from '../room';

export const sealing: Room = { resolvers: [], providers: [], jobs: [], controllers: [], entities: [], migrations: [] };
