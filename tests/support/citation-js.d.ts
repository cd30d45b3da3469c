// citation-js has no types of its own: https://citation.js.org/api/
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string, options?: { forceType: string });
    data: unknown[];
  }
  export const plugins: { input: { chainLink(text: string): unknown } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
