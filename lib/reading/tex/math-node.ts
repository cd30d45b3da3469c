/** MathML as data: an element with its attributes and what it holds, or a text. */
export type MathNode =
  | string
  | readonly [name: string, attributes: Readonly<Record<string, string>>, ...MathNode[]];
