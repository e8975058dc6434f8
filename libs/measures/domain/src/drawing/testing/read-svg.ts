/** An element of a picture as read back from its markup. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: ReadElement[];
  text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decode = (text: string): string => {
  if (/&(?!(amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`A bare & in ${text}`);
  return text.replace(/&(#?\w+);/g, (_, name: string) => entities[name]!);
};

const token = /<(\/?)([a-zA-Z]+)((?: [\w:-]+="[^"<]*")*)(\/?)>|([^<]+)/gy;

/** Reads markup as strictly as an XML reader: throws where anything does not belong there, or is not closed. */
export function readSvg(markup: string): ReadElement {
  const root: ReadElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < markup.length) {
    const at = token.lastIndex;
    const found = token.exec(markup);
    if (!found) throw new Error(`Not markup at ${at}: ${markup.slice(at, at + 80)}`);
    const [, isEnd, name, attributes = '', isEmpty, text] = found;
    const parent = open.at(-1)!;
    if (text !== undefined) parent.text += decode(text);
    else if (isEnd) {
      if (parent.name !== name) throw new Error(`${parent.name} closed by ${name}`);
      open.pop();
    } else {
      const pairs = [...attributes.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, decode(value!)]);
      const element: ReadElement = { name: name!, attributes: Object.fromEntries(pairs), children: [], text: '' };
      parent.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('Not one whole element');
  return root.children[0]!;
}

/** All elements within one, itself included. */
export const everyElement = (element: ReadElement): ReadElement[] => [
  element,
  ...element.children.flatMap(everyElement),
];

/** The group with a class. */
export const groupOf = (element: ReadElement, name: string): ReadElement =>
  everyElement(element).find(({ attributes }) => attributes.class === name)!;

/** A number in an attribute. */
export const numberOf = (element: ReadElement, attribute: string): number => Number(element.attributes[attribute]);

/** Where a mark stands: the centre of a circle; of a path its first point, which is straight above or below the centre. */
export function placeOf(mark: ReadElement): { x: number; y: number } {
  if (mark.name === 'circle') return { x: numberOf(mark, 'cx'), y: numberOf(mark, 'cy') };
  const [, x, y] = /^M([-\d.]+) ([-\d.]+)/.exec(mark.attributes.d!)!;
  return { x: Number(x), y: Number(y) };
}
