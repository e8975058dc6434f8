export { MoveRefused, openAdmin } from './move-checks';
export { findPlace, forgetOldPlace, type Move, type Moved, moveOrganisation, type MoveStep } from './move-organisation';
export { PLACING, Places, type Place, UnknownPlaceError } from './places';
