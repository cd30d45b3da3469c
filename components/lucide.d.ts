/** One drawing of Lucide's by itself: by way of its index, each chunk would hold the drawings of all. */
declare module 'lucide/dist/esm/icons/*.mjs' {
  const icon: import('lucide').IconNode;
  // biome-ignore lint/style/noDefaultExport: that is how Lucide exports its drawings.
  export default icon;
}
