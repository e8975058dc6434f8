import { address } from '@waymark/platform/web';

/** The staff groups of an organisation, as everybody sees them. */
export const groupsPath = (organisation: string): string => address([organisation, 'groups']);

/** One staff group: its outside for everybody, its inside for members. */
export const groupPath = (organisation: string, key: string): string => address([organisation, 'groups', key]);

/** Who can see what in a group: to be read before anything is written. */
export const whoCanSeePath = (organisation: string, key: string): string => address([organisation, 'groups', key, 'who-can-see']);

/** Who is in a group. */
export const groupMembersPath = (organisation: string, key: string): string => address([organisation, 'groups', key, 'members']);

/** How a group works. */
export const groupSettingsPath = (organisation: string, key: string): string => address([organisation, 'groups', key, 'settings']);

/** A conversation inside. The id finds it; no address ever holds a word of what is talked about. */
export const conversationPath = (organisation: string, key: string, id: string): string => address([organisation, 'groups', key, 't', id]);

/** Words that a group may release. */
export const draftPath = (organisation: string, key: string, id: string): string => address([organisation, 'groups', key, 'drafts', id]);
