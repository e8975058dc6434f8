/** The revision of an organisation's rules, as SQL with the organisation in $1; 0 while it has set none of its own. */
export const RULES_REVISION = `(select coalesce(max(revision), 0) from measures.protection where organisation_id = $1)`;
