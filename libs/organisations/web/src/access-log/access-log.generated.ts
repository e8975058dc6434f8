// Generated from libs/organisations/web/src/access-log/access-log.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Who acted. */
export type AccessActor =
  /** Somebody whose data was erased. */
  | 'ERASED'
  /** Somebody of the organisation. */
  | 'PERSON'
  /** A program, or whoever runs the installation. */
  | 'PROGRAM';

/** What an entry of the access log is about. */
export type AccessGroup =
  /** Exact figures, and how people in small groups are protected. */
  | 'FIGURES'
  /** What has no words of its own. */
  | 'OTHER'
  /** People and what they may do. */
  | 'PEOPLE'
  /** Plans and reviews. */
  | 'PLAN'
  /** Downloads, and looks at this log. */
  | 'READING'
  /** Changes that a second admin confirms. */
  | 'SECOND_PERSON'
  /** Settings of the organisation. */
  | 'SETTINGS'
  /** Signing in, and what one signs in with. */
  | 'SIGN_IN';

/** How exactly it is known when something happened. */
export type AccessPrecision =
  /** On that day. */
  | 'DAY'
  /** At that moment. */
  | 'EXACT'
  /** Within that hour. */
  | 'HOUR';

export type AccessLogPageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  group?: AccessGroup | null | undefined;
  personId?: string | null | undefined;
  fromOn?: string | null | undefined;
  untilOn?: string | null | undefined;
}>;


export type AccessLogPageQuery = { accessLog: { nextCursor: string | null, items: Array<{ sequence: number, kind: string, group: AccessGroup, at: string, precision: AccessPrecision, actor: AccessActor, who: string | null, personId: string | null, note: string | null, about: { name: string, path: string | null } | null, facts: Array<{ name: string, value: string }> }>, head: { sequence: number, hash: string } | null } };

export type AnchorSettingQueryVariables = Exact<{ [key: string]: never; }>;


export type AnchorSettingQuery = { anchorSetting: { version: number, addresses: Array<string>, last: { sequence: number, hash: string, day: string, mails: number } | null, viewerCan: { changeAddresses: { allowed: boolean, reason: string | null } } } };

export type NameAnchorAddressesMutationVariables = Exact<{
  version: number;
  addresses: Array<string> | string;
}>;


export type NameAnchorAddressesMutation = { nameAnchorAddresses: { setting: { version: number, addresses: Array<string>, last: { sequence: number, hash: string, day: string, mails: number } | null, viewerCan: { changeAddresses: { allowed: boolean, reason: string | null } } } } };

export type AnchorSettingFactsFragment = { version: number, addresses: Array<string>, last: { sequence: number, hash: string, day: string, mails: number } | null, viewerCan: { changeAddresses: { allowed: boolean, reason: string | null } } };

export const AccessLogPageDocument = document<AccessLogPageQuery, AccessLogPageQueryVariables>(
  "query AccessLogPage($first:Int!$after:String$group:AccessGroup$personId:ID$fromOn:Date$untilOn:Date){accessLog(first:$first after:$after group:$group personId:$personId fromOn:$fromOn untilOn:$untilOn){items{sequence kind group at precision actor who personId about{name path}note facts{name value}}nextCursor head{sequence hash}}}",
);

export const AnchorSettingDocument = document<AnchorSettingQuery, AnchorSettingQueryVariables>(
  "query AnchorSetting{anchorSetting{...AnchorSettingFacts}}fragment AnchorSettingFacts on AnchorSetting{version addresses last{sequence hash day mails}viewerCan{changeAddresses{allowed reason}}}",
);

export const NameAnchorAddressesDocument = document<NameAnchorAddressesMutation, NameAnchorAddressesMutationVariables>(
  "mutation NameAnchorAddresses($version:Int!$addresses:[String!]!){nameAnchorAddresses(version:$version addresses:$addresses){setting{...AnchorSettingFacts}}}fragment AnchorSettingFacts on AnchorSetting{version addresses last{sequence hash day mails}viewerCan{changeAddresses{allowed reason}}}",
);
