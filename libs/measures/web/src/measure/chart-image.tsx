/**
 * A drawing of our own as it is. This is the one place where markup is put into a page as text: `drawChart` and its sisters build
 * it from fixed shapes and escape every word in it, and what they draw has no script, no style and no address. Nothing that
 * somebody else has written as markup may be given to it.
 */
export function ChartImage({ markup, className }: { markup: string; className?: string }) {
  return <div className={className} dangerouslySetInnerHTML={{ __html: markup }} />;
}
