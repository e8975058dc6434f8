import { definePermissions } from '@waymark/platform/server';

/** Who may hear what is said openly, and who may say something. */
export const voicesPermissions = definePermissions('voices', {});
