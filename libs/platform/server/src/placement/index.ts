export { MoveRefused, openAdmin } from './move-checks';
export type { MoveStep } from './carry';
export { forgetOldPlace, type Move, type Moved, moveOrganisation } from './move-organisation';
export { findPlace } from './placement-rows';
export { PLACING, Places, type Place, UnknownPlaceError } from './places';
